/**
 * ServiceKPI: exact, explainable scores from key performance indicators.
 */
module io.github.servicekpi.core {
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports io.github.servicekpi;
    exports io.github.servicekpi.assessment;
    exports io.github.servicekpi.measurement;
    exports io.github.servicekpi.scorecard;
    exports io.github.servicekpi.scoring;
}
