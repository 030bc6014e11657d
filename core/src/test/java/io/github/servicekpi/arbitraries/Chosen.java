package io.github.servicekpi.arbitraries;

import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * What a maker makes of random choices; it shrinks by making it again of simpler choices.
 *
 * <p>So whatever depends on something else shrinks together with it: a sheet keeps failing with a smaller scorecard, where a
 * record drawn anew for each scorecard would be another one each time.
 */
final class Chosen<T> implements Shrinkable<T> {
    private final Function<Choices, T> maker;
    private final ChoiceTree choices;
    private final T value;

    private Chosen(Function<Choices, T> maker, Choices source) {
        ChoiceTree.Recorder recorder = new ChoiceTree.Recorder(source);
        this.maker = maker;
        this.value = maker.apply(recorder);
        this.choices = recorder.recorded();
    }

    /**
     * {@return what a maker makes}
     *
     * @param maker makes the same of the same choices, and something of any
     */
    static <T> Arbitrary<T> arbitrary(Function<Choices, T> maker) {
        return Arbitraries.fromGenerator(random -> new Chosen<>(maker, Choices.of(random)));
    }

    @Override
    public T value() {
        return value;
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
        return choices.simpler()
                .<Shrinkable<T>>map(simpler -> new Chosen<>(maker, simpler.again()))
                .filter(made -> made.distance().compareTo(distance()) < 0);
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(choices.effort(), choices.sum(), choices.size());
    }
}
