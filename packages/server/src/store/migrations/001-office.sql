-- The office: everything of a congress. Every key begins with the congress; the order of tables is that of
-- distribution (docs/scale.md). Row-level security is on and forced for every role but the owner's own work.
create schema office;
grant usage on schema office to :app, :portal, :retention;

create table office.congress (
  congress text primary key check (congress ~ '^[a-z][a-z0-9-]{0,30}$'),
  zh text not null,
  en text not null,
  demo boolean not null default false,
  created timestamptz not null default now()
);

create table office.organ (
  congress text not null,
  id text not null,
  kind text not null,
  zh text not null,
  en text not null,
  until date,
  primary key (congress, id)
);

create table office.person (
  congress text not null,
  id text not null,
  name text not null,
  pinyin text not null default '',
  initials text not null default '',
  account text,
  primary key (congress, id)
);
create index person_account on office.person (congress, account) where account is not null;

-- Roles are held for a time; they end, they are never deleted.
create table office.role_held (
  congress text not null,
  id uuid not null,
  person text not null,
  role text not null,
  organ text,
  head boolean not null default false,
  term text,
  from_day date not null,
  until_day date,
  delegated_by text,
  given_by text not null,
  given_at timestamptz not null default now(),
  end_why text,
  primary key (congress, id)
);
create index role_held_person on office.role_held (congress, person);

-- What the record comes to, for lists, boards and the next step. `fold` is the matter as the kernel folds it.
create table office.matter (
  congress text not null,
  id uuid not null,
  procedure text not null,
  number text,
  title text not null,
  form text,
  year int,
  item int,
  months jsonb not null default '[]',
  state text not null,
  final boolean not null,
  seq int not null,
  day date not null,
  fold jsonb not null,
  owner text,
  committee text,
  parent uuid,
  due date,
  due_clock text,
  due_state jsonb,
  papers int not null default 0,
  public boolean not null default false,
  readers text[] not null,
  updated timestamptz not null,
  primary key (congress, id)
);
create index matter_due on office.matter (congress, due, id) include (readers, final);
create index matter_updated on office.matter (congress, updated, id);
create index matter_procedure on office.matter (congress, procedure, due, id) include (readers, final, state);
-- Pages and counts of the board are read from the index alone: whose they are stands in it.
create index matter_year on office.matter (congress, year, form, due, id) include (readers, final);
create index matter_parent on office.matter (congress, parent) where parent is not null;

-- The record: append-only by privilege. `body` is the entry as it was hashed.
create table office.entry (
  congress text not null,
  matter uuid not null,
  seq int not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (congress, matter, seq)
);

-- Lies beside the entry: each field with its salt. Only the retention role takes fields away.
create table office.content (
  congress text not null,
  matter uuid not null,
  seq int not null,
  fields jsonb not null,
  primary key (congress, matter, seq)
);

create table office.clock (
  congress text not null,
  matter uuid not null,
  clock text not null,
  due date not null,
  running boolean not null,
  law boolean not null default false,
  provisional boolean not null default false,
  primary key (congress, matter, clock)
);
create index clock_due on office.clock (congress, due) where running;

-- Who is waited for: one row for each key of a reader (`role:office`, `id:…`) and step.
create table office.waiting (
  congress text not null,
  matter uuid not null,
  who text not null,
  step text not null,
  due date,
  clock text,
  -- The order of the step among those that are possible: the first is the one expected.
  rank int not null,
  primary key (congress, matter, who, step)
);
create index waiting_who on office.waiting (congress, who, due nulls last);

create table office.link (
  congress text not null,
  matter uuid not null,
  link text not null,
  target uuid not null,
  primary key (congress, matter, link, target)
);
create index link_target on office.link (congress, target);

create table office.file (
  congress text not null,
  id uuid not null,
  name text not null,
  type text not null,
  size int not null,
  sha256 text not null,
  bytes bytea not null,
  by_person text not null,
  at timestamptz not null default now(),
  primary key (congress, id)
);

create table office.counter (
  congress text not null,
  series text not null,
  year int not null,
  next int not null,
  primary key (congress, series, year)
);

create table office.setting (
  congress text not null,
  key text not null,
  from_day date not null,
  at timestamptz not null default now(),
  value jsonb not null,
  by_person text not null,
  why text not null,
  primary key (congress, key, from_day, at)
);

create table office.calendar_year (
  congress text not null,
  year int not null,
  notice jsonb not null,
  source text not null,
  by_person text not null,
  at timestamptz not null default now(),
  primary key (congress, year)
);

-- The same id with the same input gets the first answer again.
create table office.answered (
  congress text not null,
  key uuid not null,
  input text not null,
  person text not null,
  matter uuid,
  seq int,
  at timestamptz not null default now(),
  primary key (congress, key)
);

create table office.outbox (
  congress text not null,
  id bigint generated always as identity,
  matter uuid not null,
  seq int not null,
  procedure text not null,
  parent uuid,
  step text not null,
  readers text[] not null,
  at timestamptz not null default now(),
  primary key (congress, id)
);

-- One root for each day over all matters of the congress, chained to the day before.
create table office.seal (
  congress text not null,
  day date not null,
  root text not null,
  prev text not null,
  hashed_with text not null,
  matters int not null,
  entries bigint not null,
  heads jsonb not null,
  signature text not null default '',
  at timestamptz not null default now(),
  primary key (congress, day)
);

-- What anybody may read, worked out when a step makes something public. The portal's role reads nothing else.
create table office.published (
  congress text not null,
  id uuid not null,
  procedure text not null,
  parent uuid,
  year int,
  item int,
  title text not null,
  form text,
  view jsonb not null,
  updated timestamptz not null,
  primary key (congress, id)
);
create index published_updated on office.published (congress, updated desc);
create index published_item on office.published (congress, year, item) where item is not null;
create index published_due on office.published (congress, (view->'next'->>'due')) where view->'next'->>'due' is not null;
create index published_parent on office.published (congress, parent) where parent is not null;
create index published_procedure on office.published (congress, procedure, year);

-- What the public sends in. The portal's role writes it and cannot read it.
create table office.intake (
  congress text not null,
  id uuid not null,
  kind text not null,
  about uuid,
  fields jsonb not null,
  at timestamptz not null default now(),
  taken_up timestamptz,
  primary key (congress, id)
);

do $$
declare name text;
begin
  foreach name in array array['congress','organ','person','role_held','matter','entry','content','clock','waiting','link','file',
    'counter','setting','calendar_year','answered','outbox','seal','published','intake'] loop
    execute format('alter table office.%I enable row level security', name);
    execute format('alter table office.%I force row level security', name);
    execute format($p$create policy own on office.%I using (congress = current_setting('app.congress', true)) with check (congress = current_setting('app.congress', true))$p$, name);
    execute format('grant select on office.%I to :app', name);
  end loop;
end $$;

grant insert, update on office.organ, office.person, office.role_held, office.matter, office.clock, office.counter, office.published to :app;
grant insert, update on office.waiting, office.link to :app;
grant delete on office.waiting, office.link, office.clock, office.published to :app;
grant insert on office.entry, office.content, office.file, office.setting, office.answered, office.outbox, office.seal, office.congress to :app;
grant insert, update on office.calendar_year to :app;
grant update (taken_up) on office.intake to :app;
grant delete on office.outbox, office.answered to :app;
grant usage on all sequences in schema office to :app;

grant select, update on office.content to :retention;
grant select, update (bytes) on office.file to :retention;

grant select on office.congress, office.published, office.seal to :portal;
grant insert on office.intake to :portal;

-- The few questions that cross congresses, each a function that answers nothing else.
create function office.congresses() returns table (congress text, zh text, en text, demo boolean)
  language sql security definer stable set search_path = office as
  $$ select congress, zh, en, demo from office.congress order by created, congress $$;
create function office.persons_of(account text) returns table (congress text, id text)
  language sql security definer stable set search_path = office as
  $$ select p.congress, p.id from office.person p where p.account = persons_of.account $$;
revoke all on function office.congresses(), office.persons_of(text) from public;
grant execute on function office.congresses() to :app, :portal;
grant execute on function office.persons_of(text) to :app;
