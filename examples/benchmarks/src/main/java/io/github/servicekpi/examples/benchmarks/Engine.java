package io.github.servicekpi.examples.benchmarks;

import java.util.function.Function;

/** The peers that take one assessment at a time. */
public enum Engine {
    NAIVE_BIG_DECIMAL("BigDecimal, written for the reader", NaiveBigDecimal::new),
    JEXL("Commons JEXL", JexlPeer::new),
    EVALEX("EvalEx as it comes (HALF_EVEN)", EvalExPeer::asItComes),
    EVALEX_HALF_UP("EvalEx set to HALF_UP", EvalExPeer::halfUp),
    CAMUNDA_FEEL("Camunda FEEL", CamundaPeer::new),
    DROOLS_DMN("Drools DMN", DroolsPeer::new);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are constructors
    private final Function<WorkUnit, Peer> factory;

    Engine(String label, Function<WorkUnit, Peer> factory) {
        this.label = label;
        this.factory = factory;
    }

    /** {@return what readers know it by} */
    String label() {
        return label;
    }

    /** {@return the peer, ready to assess a work unit} */
    Peer start(WorkUnit unit) {
        return factory.apply(unit);
    }
}
