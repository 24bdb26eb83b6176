-- Distributes the office's tables over a Citus cluster, by congress. Run once, as owner, on an installation that has been
-- migrated and holds no data yet or little; identity and jobs stay on the coordinator. See docs/scale.md.
alter role :"app" set citus.propagate_set_commands = 'local';
alter role :"portal" set citus.propagate_set_commands = 'local';
alter role :"retention" set citus.propagate_set_commands = 'local';

select create_reference_table('office.congress');

select create_distributed_table('office.matter', 'congress');
select create_distributed_table(name, 'congress', colocate_with => 'office.matter')
from unnest(array[
  'office.organ', 'office.person', 'office.role_held', 'office.entry', 'office.content', 'office.clock', 'office.waiting', 'office.link',
  'office.file', 'office.counter', 'office.setting', 'office.calendar_year', 'office.answered', 'office.outbox', 'office.seal',
  'office.published', 'office.intake', 'office.search', 'office.receipt', 'office.intake_photo', 'office.tally'
]) with ordinality as tables (name, n) order by n;

-- The search functions read one congress's shard: each call is sent where that congress lives.
select create_distributed_function('office.put_search(jsonb)');
select create_distributed_function('office.find(tsquery, text[], text[], int)');
select create_distributed_function(name::regprocedure) from unnest(array[
  'office.receive(uuid, text, uuid, jsonb, text, int)', 'office.bind_receipt(uuid, text)', 'office.follow(text, text)', 'office.stations()', 'office.tallied()'
]) as functions (name);
