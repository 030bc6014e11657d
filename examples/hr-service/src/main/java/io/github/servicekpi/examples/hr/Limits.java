package io.github.servicekpi.examples.hr;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What a request may take.
 *
 * @param maxDocument the largest body that is read whole; NDJSON is read line by line and has no limit
 * @param chunk how many records of NDJSON are written in one transaction
 * @param writers how many transactions write at the same time; fewer than there are connections, so readers find one
 * @param patience how long a request waits for its turn to write
 */
@ConfigurationProperties("hr")
public record Limits(DataSize maxDocument, int chunk, int writers, Duration patience) {}
