-- Texts are looked for as they are folded (width, case, traditional characters), shown as they were written: “条例（草案）”
-- is found with either kind of brackets. Several words must all be there. `sound` rows hold the initials of titles.
alter table office.search add column folded text;
update office.search set folded = lower(normalize(body, NFKC)) where folded is null;

drop function office.find(tsquery, text, text[], int);
create function office.find(wanted tsquery, text_like text[], keys text[], most int)
  returns table (matter uuid, part text, kind text, title text, body text, updated timestamptz)
  language sql security definer stable set search_path = office as
  $$ select s.matter, s.part, s.kind, s.title, s.body, s.updated
     from office.search s
     where s.congress = current_setting('app.congress', true) and s.grams @@ wanted and s.readers && keys
       and coalesce(s.folded, lower(s.body)) like all (text_like)
     limit most $$;

create or replace function office.put_search(rows jsonb) returns void
  language sql security definer set search_path = office as
  $$ insert into office.search (congress, matter, part, kind, title, body, folded, readers, grams, updated)
     select current_setting('app.congress', true), r.matter, r.part, r.kind, r.title, r.body, r.folded, r.readers, r.grams::tsvector, r.updated
     from jsonb_to_recordset(rows) as r (matter uuid, part text, kind text, title text, body text, folded text, readers text[], grams text, updated timestamptz)
     on conflict (congress, matter, part) do update set kind = excluded.kind, title = excluded.title, body = excluded.body, folded = excluded.folded,
       readers = excluded.readers, grams = excluded.grams, updated = excluded.updated
     where (search.title, search.body, search.folded, search.readers) is distinct from (excluded.title, excluded.body, excluded.folded, excluded.readers) $$;

revoke all on function office.find(tsquery, text[], text[], int) from public;
grant execute on function office.find(tsquery, text[], text[], int) to :app;
