package io.github.servicekpi.examples.hr;

import java.time.Clock;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamWriteFeature;

/** What the service takes from the platform, and can be replaced in a test. */
@Configuration
class PlatformConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A score is written as it is read: 0.000, not 0E-3. */
    @Bean
    JsonMapperBuilderCustomizer plainNumbers() {
        return json -> json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}
