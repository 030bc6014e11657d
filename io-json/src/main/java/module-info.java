/**
 * ServiceKPI's JSON formats: scorecards, records and assessments, with templates and JSON Schemas.
 *
 * <p>All of it is in the package {@link io.github.servicekpi.json}. Scorecards, records and results themselves are
 * those of the module {@code io.github.servicekpi.core}.
 */
module io.github.servicekpi.json {
    requires transitive io.github.servicekpi.core;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports io.github.servicekpi.json;
}
