-- Files between installations, and the register of earlier years.

-- Another installation, by its public keys. Two people confirm that the fingerprint read to them is this one.
create table office.exchange_partner (
  congress text not null,
  fingerprint text not null,
  name text not null,
  keys jsonb not null,
  by_person text not null,
  at timestamptz not null default now(),
  retired_by text,
  retired_at timestamptz,
  primary key (congress, fingerprint)
);
create table office.exchange_confirmed (
  congress text not null,
  fingerprint text not null,
  person text not null,
  at timestamptz not null default now(),
  primary key (congress, fingerprint, person)
);
-- Every file that went out or came in, once: the same id and version again changes nothing.
create table office.exchange_file (
  congress text not null,
  direction text not null check (direction in ('out', 'in')),
  id uuid not null,
  version int not null,
  kind text not null,
  partner text not null,
  matter uuid not null,
  sha256 text not null,
  by_person text not null,
  at timestamptz not null default now(),
  primary key (congress, direction, id, version)
);
create index exchange_file_matter on office.exchange_file (congress, matter);

-- How the columns of a file were mapped, by the headings that it had; and whom a written name meant.
create table office.register_mapping (
  congress text not null,
  register text not null,
  headings text not null,
  columns jsonb not null,
  by_person text not null,
  at timestamptz not null default now(),
  primary key (congress, register, headings)
);
create table office.register_name (
  congress text not null,
  kind text not null,
  written text not null,
  meant text not null,
  by_person text not null,
  at timestamptz not null default now(),
  primary key (congress, kind, written)
);
do $$
declare name text;
begin
  foreach name in array array['exchange_partner', 'exchange_confirmed', 'exchange_file', 'register_mapping', 'register_name'] loop
    execute format('alter table office.%I enable row level security', name);
    execute format('alter table office.%I force row level security', name);
    execute format($p$create policy own on office.%I using (congress = current_setting('app.congress', true)) with check (congress = current_setting('app.congress', true))$p$, name);
  end loop;
end $$;
grant select, insert on office.exchange_partner, office.exchange_confirmed, office.exchange_file to :app;
grant update (retired_by, retired_at) on office.exchange_partner to :app;
grant select, insert, update on office.register_mapping, office.register_name to :app;
