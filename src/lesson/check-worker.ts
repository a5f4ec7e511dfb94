import { checkFile } from './check-file.ts'
import { serve } from './parse/threads.ts'

serve((dir, task) => checkFile(dir, task))
