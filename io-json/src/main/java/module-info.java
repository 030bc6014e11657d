/**
 * ServiceKPI's JSON formats: scorecards, records and assessments, with templates and JSON Schemas.
 */
module io.github.servicekpi.json {
    requires transitive io.github.servicekpi.core;
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports io.github.servicekpi.json;
}
