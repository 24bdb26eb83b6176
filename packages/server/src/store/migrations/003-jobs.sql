-- The job queue keeps its own tables in its own schema, as its own role, with no right to matters.
create schema jobs authorization :jobs;
