create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only added, never changed', tg_table_name;
end
$$;
create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function refuse_change();
create trigger scorecards_append_only before update or delete or truncate on scorecards
    for each statement execute function refuse_change();
create trigger former_assessments_append_only before update or delete or truncate on former_assessments
    for each statement execute function refuse_change();
