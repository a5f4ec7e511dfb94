import { readLesson } from './files.ts'
import { serve } from './threads.ts'

serve(readLesson)
