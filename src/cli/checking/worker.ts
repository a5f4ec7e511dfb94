import { serve } from '../../lesson/parse/threads.ts'
import { checkClosely } from './inspect.ts'

serve(checkClosely)
