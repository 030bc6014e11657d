/** The scorecards of an after-sales team. */
module io.github.servicekpi.examples.propertychecks {
    requires transitive io.github.servicekpi.json;

    exports io.github.servicekpi.examples.propertychecks;
}
