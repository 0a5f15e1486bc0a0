import { z } from 'zod';
import { newTaskSchema, taskForEachSchema } from '../../../shared/model/task.ts';
import { mutation, query, router } from '../trpc.ts';
import { addTask, addTaskForEach, setTaskDone } from './commands.ts';
import { listTasks, tasksReads } from './queries.ts';

export const tasksRouter = router({
  list: query(z.void(), tasksReads, (db) => listTasks(db)),
  add: mutation(newTaskSchema, addTask),
  addForEach: mutation(taskForEachSchema, addTaskForEach),
  setDone: mutation(z.object({ task: z.string(), done: z.boolean() }), setTaskDone),
});
