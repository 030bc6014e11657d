create trigger audit_append_only before update, delete on audit
    for each row call 'io.github.servicekpi.examples.hr.audit.AppendOnly';
create trigger scorecards_append_only before update, delete on scorecards
    for each row call 'io.github.servicekpi.examples.hr.audit.AppendOnly';
create trigger former_assessments_append_only before update, delete on former_assessments
    for each row call 'io.github.servicekpi.examples.hr.audit.AppendOnly';
