-- The four facts of each matter that has them (answered, promised, delivered, satisfied), so that they can be counted over
-- years and units. Whoever may know of the matter is in `readers`; whether somebody is satisfied only `raters` may count.
create table office.fact (
  congress text not null,
  matter uuid not null,
  procedure text not null,
  unit text not null,
  year int not null,
  due date,
  answered date,
  answers int not null,
  early int,
  late boolean not null,
  class text,
  promised int not null,
  delivered int not null,
  ended int not null,
  attitude text,
  result text,
  dissatisfied boolean,
  readers text[] not null,
  raters text[] not null,
  primary key (congress, matter)
);
create index fact_unit on office.fact (congress, procedure, year, unit);
alter table office.fact enable row level security;
alter table office.fact force row level security;
create policy own on office.fact using (congress = current_setting('app.congress', true)) with check (congress = current_setting('app.congress', true));
grant select, insert, update, delete on office.fact to :app;
