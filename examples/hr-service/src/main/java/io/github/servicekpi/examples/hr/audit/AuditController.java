package io.github.servicekpi.examples.hr.audit;

import io.github.servicekpi.examples.hr.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the log of every write. */
@RestController
class AuditController {
    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    Paging.Page<Audit.Row> rows(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int size) {
        return Paging.page(audit.after(after, Paging.size(size) + 1), size, Audit.Row::id);
    }
}
