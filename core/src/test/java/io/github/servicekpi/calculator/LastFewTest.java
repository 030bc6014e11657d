package io.github.servicekpi.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of compiled lines, however many targets there are. */
class LastFewTest {
    private static BigDecimal key(int number) {
        return BigDecimal.valueOf(number, 4);
    }

    @Test
    void whatWasMadeIsKeptUntilAnotherComesToItsPlace() {
        LastFew<BigDecimal, String> few = new LastFew<>(64);
        String made = few.orMake(key(1), () -> "one");

        assertSame(made, few.orMake(new BigDecimal("0.0001"), () -> "again"));
        for (int i = 2; i < 10_000; i++) {
            few.orMake(key(i), () -> "other");
        }
        assertEquals("again", few.orMake(key(1), () -> "again"));
    }

    @Test
    void whatCannotBeMadeIsAskedForAgain() {
        LastFew<BigDecimal, String> few = new LastFew<>(64);

        assertNull(few.orMake(key(1), () -> null));
        assertEquals("one", few.orMake(key(1), () -> "one"));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "2, 2", "5, 4", "64, 64", "1000000, 64"})
    void noMoreAreKeptThanMay(int most, int kept) {
        LastFew<BigDecimal, String> few = new LastFew<>(most);
        for (int i = 0; i < 100_000; i++) {
            few.orMake(key(i), () -> "made");
        }
        int still = 0;
        for (int i = 0; i < 100_000; i++) {
            still += few.orMake(key(i), () -> null) == null ? 0 : 1;
        }

        assertTrue(still > kept / 2 && still <= kept, still + " of " + kept);
    }
}
