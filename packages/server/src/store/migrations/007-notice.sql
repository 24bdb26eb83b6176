-- Who is told what, and how.

-- What was not yet looked at for whom it tells; what is there already was told before there were notices.
alter table office.outbox add column noticed timestamptz;
update office.outbox set noticed = now();
create index outbox_unnoticed on office.outbox (congress, id) where noticed is null;

-- One person told of one thing. When it was read, that person alone may ask.
create table office.notice (
  congress text not null,
  id uuid not null,
  person text not null,
  matter uuid not null,
  kind text not null check (kind in ('step', 'clock')),
  -- The entry, or the clock and its day: the same is told once.
  about text not null,
  zh text not null,
  en text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (congress, id)
);
create unique index notice_once on office.notice (congress, person, matter, about);
create index notice_person on office.notice (congress, person, at desc);

-- A number for the gateway, given by the person or by the office; `daily` asks for one message a day.
create table office.notice_address (
  congress text not null,
  person text not null,
  number text,
  daily boolean not null default false,
  by_person text not null,
  at timestamptz not null default now(),
  primary key (congress, person)
);

-- What goes out of the app: by the gateway, or by a call. It holds no content.
create table office.notice_delivery (
  congress text not null,
  id uuid not null,
  person text not null,
  via text not null check (via in ('gateway', 'call')),
  state text not null check (state in ('waiting', 'sent', 'dead', 'done')),
  -- The matter that it is about; none where it speaks of a whole day.
  matter uuid,
  notices int not null default 1,
  tries int not null default 0,
  next_at timestamptz not null,
  at timestamptz not null,
  error_zh text,
  error_en text,
  done_by text,
  done_at timestamptz,
  primary key (congress, id)
);
create index notice_delivery_next on office.notice_delivery (congress, next_at) where state = 'waiting' and via = 'gateway';
create index notice_delivery_state on office.notice_delivery (congress, via, state, at);

-- The gateway of the office's choice. Its secret headers are sealed with a key that lies beside the data.
create table office.notice_gateway (
  congress text not null,
  on_ boolean not null,
  url text not null,
  body text not null,
  headers text not null,
  header_names text[] not null,
  accepted jsonb,
  quiet_from text not null,
  quiet_to text not null,
  daily_at text not null,
  by_person text not null,
  at timestamptz not null default now(),
  primary key (congress)
);
-- The days on which the clocks were looked at and the daily messages written.
create table office.notice_day (
  congress text not null,
  what text not null,
  day date not null,
  at timestamptz not null default now(),
  primary key (congress, what, day)
);

do $$
declare name text;
begin
  foreach name in array array['notice', 'notice_address', 'notice_delivery', 'notice_gateway', 'notice_day'] loop
    execute format('alter table office.%I enable row level security', name);
    execute format('alter table office.%I force row level security', name);
    execute format($p$create policy own on office.%I using (congress = current_setting('app.congress', true)) with check (congress = current_setting('app.congress', true))$p$, name);
  end loop;
end $$;
grant update (noticed) on office.outbox to :app;
grant select, insert on office.notice, office.notice_day to :app;
grant update (read_at) on office.notice to :app;
grant select, insert, update on office.notice_address, office.notice_delivery, office.notice_gateway to :app;
