-- What residents send in and follow, and what of it is shown. The portal's role reads none of these tables: functions of a
-- few lines answer it, each one question of the congress that its transaction belongs to.

-- A receipt: the number of a matter and a code that only its giver has. The code is kept as its scrypt alone; `view` is
-- what the procedure opens to `receipt`, worked out at every step.
create table office.receipt (
  congress text not null,
  number text not null,
  hash text,
  intake uuid,
  matter uuid,
  view jsonb,
  at timestamptz not null default now(),
  primary key (congress, number)
);
create unique index receipt_intake on office.receipt (congress, intake) where intake is not null;

-- Photographs of a form, re-encoded before they come here. They wait for the form, and go into the record with it.
create table office.intake_photo (
  congress text not null,
  id uuid not null,
  intake uuid not null,
  bytes bytea not null,
  at timestamptz not null default now(),
  primary key (congress, id)
);
create index intake_photo_of on office.intake_photo (congress, intake);
-- Which matter has a file: asked each time somebody opens one.
create index matter_papers on office.matter using gin ((fold->'papers') jsonb_path_ops) where papers > 0;
create index intake_waiting on office.intake (congress, at) where taken_up is null;

-- Ratings and the like, which are shown in sums alone: one row for each matter whose field was released, and to whom it counts.
create table office.tally (
  congress text not null,
  matter uuid not null,
  fact text not null,
  organ text not null,
  year int not null,
  so boolean not null,
  primary key (congress, matter, fact, organ)
);

do $$
declare name text;
begin
  foreach name in array array['receipt','intake_photo','tally'] loop
    execute format('alter table office.%I enable row level security', name);
    execute format('alter table office.%I force row level security', name);
    execute format($p$create policy own on office.%I using (congress = current_setting('app.congress', true)) with check (congress = current_setting('app.congress', true))$p$, name);
    execute format('grant select on office.%I to :app', name);
  end loop;
end $$;
grant insert, update on office.receipt, office.tally to :app;
grant delete on office.tally, office.intake_photo to :app;
grant update (fields) on office.intake to :app;
grant insert on office.intake_photo to :portal;

-- The words of what is published, in pairs of characters as in office.search: found by any part of a word.
-- Beside them what lists filter by, taken out of the view once and not at every look.
alter table office.published add column words text not null default '', add column grams tsvector not null default '',
  add column ended boolean generated always as (coalesce((view->>'final')::boolean, false)) stored,
  add column kept boolean generated always as (coalesce(view->'facts' @> '[{"so": true}]', false)) stored,
  add column own_due text generated always as (case when (view->'dates'->0->>'running')::boolean then view->'dates'->0->>'due' end) stored;
create index published_kind on office.published (congress, procedure, updated desc, id desc) include (year, ended, kept, own_due);
create index published_grams on office.published using gin (grams) with (fastupdate = off);
create index published_organs on office.published using gin ((view->'organs') jsonb_path_ops);

-- Takes a form in and gives the number under which it is followed: the same form again has the same number. `series` is
-- that of the numbers that the matters get.
create function office.receive(form uuid, form_kind text, form_about uuid, said jsonb, series text, in_year int) returns table (number text, fresh boolean)
  language plpgsql security definer set search_path = office as $$
  #variable_conflict use_column
  declare here text := current_setting('app.congress'); known text; n int;
  begin
    perform pg_advisory_xact_lock(hashtextextended(here || form::text, 0));
    select r.number into known from office.receipt r where r.congress = here and r.intake = form;
    if known is not null then return query select known, false; return; end if;
    insert into office.counter as c (congress, series, year, next) values (here, receive.series, in_year, 2)
      on conflict (congress, series, year) do update set next = c.next + 1 returning c.next - 1 into n;
    known := '〔' || in_year || '〕' || n || '号';
    insert into office.receipt (congress, number, intake) values (here, known, form);
    insert into office.intake (congress, id, kind, about, fields) values (here, form, form_kind, form_about, said || jsonb_build_object('number', known));
    perform pg_notify('intake', here);
    return query select known, true;
  end $$;

-- Binds the code to a number, once; says whether it is the one that is bound.
create function office.bind_receipt(form uuid, code_hash text) returns boolean
  language plpgsql security definer set search_path = office as $$
  declare here text := current_setting('app.congress');
  begin
    update office.receipt set hash = code_hash where congress = here and intake = form and hash is null;
    return exists (select from office.receipt where congress = here and intake = form and hash = code_hash);
  end $$;

-- What a giver may read: nothing for a wrong number, and nothing for a wrong code.
create function office.follow(wanted text, code_hash text) returns table (number text, at timestamptz, view jsonb)
  language sql security definer stable set search_path = office as
  $$ select r.number, r.at, r.view from office.receipt r
     where r.congress = current_setting('app.congress', true) and r.number = wanted and r.hash = code_hash $$;

-- Liaison stations by name, for the form and for the sheet with its code.
create function office.stations() returns table (id text, zh text, en text)
  language sql security definer stable set search_path = office as
  $$ select o.id, o.zh, o.en from office.organ o
     where o.congress = current_setting('app.congress', true) and o.kind = 'street' and (o.until is null or o.until >= current_date) order by o.id $$;

-- Sums of what is never shown one by one. Fewer than five are not told, nor the rest from which they could be worked out:
-- where some organs of a year stay untold, so does the year's sum unless those are five or more together.
create function office.tallied() returns table (fact text, organ text, year int, so int, of_all int)
  language sql security definer stable set search_path = office as $$
  with each as (
    select t.fact, t.organ, t.year, count(*) filter (where t.so)::int as so, count(*)::int as n
    from office.tally t where t.congress = current_setting('app.congress', true) group by 1, 2, 3
  ), untold as (select e.fact, e.year, sum(e.n) as n from each e where e.n < 5 group by 1, 2)
  select e.fact, e.organ, e.year, e.so, e.n from each e where e.n >= 5
  union all
  select e.fact, '', e.year, sum(e.so)::int, sum(e.n)::int from each e left join untold u using (fact, year)
  where u.n is null or u.n >= 5 group by e.fact, e.year having sum(e.n) >= 5 $$;

revoke all on function office.receive(uuid, text, uuid, jsonb, text, int), office.bind_receipt(uuid, text), office.follow(text, text),
  office.stations(), office.tallied() from public;
grant execute on function office.receive(uuid, text, uuid, jsonb, text, int), office.bind_receipt(uuid, text), office.follow(text, text),
  office.stations(), office.tallied() to :portal;
revoke insert on office.intake from :portal;
