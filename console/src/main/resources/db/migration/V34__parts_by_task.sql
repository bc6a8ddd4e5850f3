-- Each revision of a task looks up its parts; the key begins with the alert.
create index task_part_by_task on task_part (task);
