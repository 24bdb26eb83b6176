-- Search by pairs of characters: Chinese is not written in words, so a word cut anywhere is still found. Each row is a
-- part of a matter with the keys of those who may read it. Nobody has rights on the table: two functions do all.
create table office.search (
  congress text not null,
  matter uuid not null,
  part text not null,
  kind text not null,
  title text not null,
  body text not null,
  readers text[] not null,
  grams tsvector not null,
  updated timestamptz not null,
  primary key (congress, matter, part)
);
create index search_grams on office.search using gin (grams) with (fastupdate = off);

create function office.find(wanted tsquery, text_like text, keys text[], most int)
  returns table (matter uuid, part text, kind text, title text, body text, updated timestamptz)
  language sql security definer stable set search_path = office as
  $$ select s.matter, s.part, s.kind, s.title, s.body, s.updated
     from office.search s
     where s.congress = current_setting('app.congress', true) and s.grams @@ wanted and s.readers && keys
       and (s.title ilike text_like or s.body ilike text_like)
     limit most $$;

create function office.put_search(rows jsonb) returns void
  language sql security definer set search_path = office as
  $$ insert into office.search (congress, matter, part, kind, title, body, readers, grams, updated)
     select current_setting('app.congress', true), r.matter, r.part, r.kind, r.title, r.body, r.readers, r.grams::tsvector, r.updated
     from jsonb_to_recordset(rows) as r (matter uuid, part text, kind text, title text, body text, readers text[], grams text, updated timestamptz)
     on conflict (congress, matter, part) do update set kind = excluded.kind, title = excluded.title, body = excluded.body,
       readers = excluded.readers, grams = excluded.grams, updated = excluded.updated
     where (search.title, search.body, search.readers) is distinct from (excluded.title, excluded.body, excluded.readers) $$;

create function office.drop_search(of_matter uuid, parts text[]) returns void
  language sql security definer set search_path = office as
  $$ delete from office.search where congress = current_setting('app.congress', true) and matter = of_matter and part = any (parts) $$;

revoke all on function office.find(tsquery, text, text[], int), office.put_search(jsonb), office.drop_search(uuid, text[]) from public;
grant execute on function office.find(tsquery, text, text[], int), office.put_search(jsonb), office.drop_search(uuid, text[]) to :app;
