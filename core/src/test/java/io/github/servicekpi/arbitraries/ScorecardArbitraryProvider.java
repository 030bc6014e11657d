package io.github.servicekpi.arbitraries;

import io.github.servicekpi.measurement.PerformanceRecord;
import io.github.servicekpi.scorecard.Scorecard;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets a property take a {@link Scorecard}, a {@link PerformanceRecord} or a {@link Sheet} by {@code @ForAll}. */
public class ScorecardArbitraryProvider implements ArbitraryProvider {
    private static final Map<Class<?>, Supplier<Arbitrary<?>>> ARBITRARIES = Map.of(
            Scorecard.class, ScorecardArbitraries::scorecards,
            PerformanceRecord.class, ScorecardArbitraries::records,
            Sheet.class, ScorecardArbitraries::sheets);

    /** Made by jqwik. */
    public ScorecardArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return ARBITRARIES.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return ARBITRARIES.entrySet().stream()
                .filter(entry -> targetType.isOfType(entry.getKey()))
                .map(entry -> entry.getValue().get())
                .collect(Collectors.toUnmodifiableSet());
    }
}
