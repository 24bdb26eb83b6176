-- Who somebody is: accounts, sessions, ways to sign in, and the security log. Not by congress; no right to matters.
create schema if not exists identity;

-- One person's account in this installation. `office.person.account` points at its id.
create table identity.holder (
  id text primary key,
  username text unique,
  name text not null,
  -- An account without an address of its own has `<id>@account.invalid`, which no mail can reach.
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  -- One of the three administrators, never two of them: 系统, 安全, 审计.
  administers text check (administers in ('system', 'security', 'audit')),
  demo boolean not null default false,
  -- Set when somebody else chose the password.
  change_password boolean not null default false,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index holder_administers on identity.holder (administers) where administers is not null;

create table identity.session (
  id text primary key,
  token text not null unique,
  user_id text not null references identity.holder (id) on delete cascade,
  expires_at timestamptz not null,
  -- Last time anything was asked with it; the idle time-out counts from here.
  seen_at timestamptz not null default now(),
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_of_user on identity.session (user_id);

-- How an account may be entered: a password (argon2id) or a subject of an OpenID Connect provider.
create table identity.credential (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references identity.holder (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credential_of_user on identity.credential (user_id);

-- One-time codes that opened a session: none opens a second one (RFC 6238, 5.2).
create table identity.used_code (
  holder text not null references identity.holder (id) on delete cascade,
  code text not null,
  at timestamptz not null,
  primary key (holder, code)
);

-- Short-lived: challenges of passkeys, states of OpenID Connect, codes sent by mail.
create table identity.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on identity.verification (identifier);

create table identity.passkey (
  id text primary key,
  name text,
  public_key text not null,
  user_id text not null references identity.holder (id) on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);
create index passkey_of_user on identity.passkey (user_id);

create table identity.second_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null unique references identity.holder (id) on delete cascade,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);

-- Wrong tries, by account (`account:name`) and by address (`address:10.0.0.1`).
create table identity.attempt (
  key text primary key,
  failures integer not null,
  since timestamptz not null,
  locked_until timestamptz
);

-- Links that work once. Only the hash of what stands in the link is kept.
create table identity.link (
  hash text primary key,
  purpose text not null check (purpose in ('first', 'account', 'password')),
  holder text references identity.holder (id) on delete cascade,
  created_by text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Signs the cookies and encrypts the secrets of second factors, unless ZHITONG_SECRET is set.
create table identity.secret (
  single boolean primary key default true check (single),
  value text not null
);

-- The security log. Append-only: nobody who serves may change or delete a row.
create table identity.log (
  id uuid primary key,
  at timestamptz not null,
  kind text not null,
  account text,
  username text,
  -- The administrator who did it, where it was not the account itself.
  by_account text,
  address text,
  agent text,
  detail jsonb
);
create index log_at on identity.log (at desc, id desc);
create index log_account on identity.log (account, at desc);

-- The only way out of the log: rows older than six months (Cybersecurity Law: at least six months), never younger ones.
create function identity.prune_log(before timestamptz) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone bigint;
begin
  if before > now() - interval '6 months' then
    raise exception 'the security log is kept for at least six months' using errcode = 'check_violation';
  end if;
  delete from identity.log where at < before;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function identity.prune_log(timestamptz) from public;

-- The role that serves: it may not change its own tables' shape, touch the log once written, or see anything else.
grant usage on schema identity to :identity;
grant select, insert, update on identity.holder, identity.link to :identity;
grant select, insert, update, delete
  on identity.session, identity.credential, identity.verification, identity.passkey, identity.second_factor, identity.attempt,
    identity.used_code
  to :identity;
grant select, insert on identity.secret, identity.log to :identity;
grant execute on function identity.prune_log(timestamptz) to :identity;
