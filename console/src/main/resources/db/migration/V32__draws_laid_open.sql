-- Whether a draw of the task was ever laid open: only such tasks stand on the public page of draws, and only they are counted there.
alter table task add column laid_open boolean not null default false;
update task set laid_open = true
    where jsonb_typeof(record::jsonb #> '{basis,draw,pending}') = 'object'
       or (record::jsonb #> '{basis,draw,done,0}') is not null;
create index task_laid_open on task (opened_at desc, id desc) where laid_open;
