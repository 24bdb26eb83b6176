-- Similar matters. An index of the office process is built from the texts that are compared, with the keys of those who may
-- read each; what is shown of them is asked for again with the reader's keys. Both go by the search table, where texts stand
-- as they may be read now. A text is compared by its first 2,000 characters.
create function office.similar_texts(procedures text[], parts text[], after uuid, most int)
  returns table (matter uuid, procedure text, part text, body text, readers text[])
  language sql security definer stable set search_path = office as
  $$ select m.id, m.procedure, s.part, left(case when s.kind = 'title' then s.title else s.body end, 2000), s.readers
     from (select m.congress, m.id, m.procedure from office.matter m
       where m.congress = current_setting('app.congress', true) and m.procedure = any (procedures) and (after is null or m.id > after)
       order by m.id limit most) m
     join office.search s on s.congress = m.congress and s.matter = m.id and s.part = any (parts)
     order by m.id, s.part $$;

create function office.similar_of(ids uuid[], parts text[], keys text[])
  returns table (matter uuid, part text, body text, readers text[])
  language sql security definer stable set search_path = office as
  $$ select s.matter, s.part, left(case when s.kind = 'title' then s.title else s.body end, 2000), s.readers
     from office.search s
     where s.congress = current_setting('app.congress', true) and s.matter = any (ids) and s.part = any (parts) and (keys is null or s.readers && keys)
     order by s.matter, s.part $$;

revoke all on function office.similar_texts(text[], text[], uuid, int), office.similar_of(uuid[], text[], text[]) from public;
grant execute on function office.similar_texts(text[], text[], uuid, int), office.similar_of(uuid[], text[], text[]) to :app;

-- What moved last of one procedure, the list that people keep open, is read along an index: before, all of them were sorted.
create index matter_lately on office.matter (congress, procedure, updated, id) include (readers, final, state);
