package io.github.servicekpi.examples.hr;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the service. */
@SpringBootApplication
@EnableConfigurationProperties(Limits.class)
public class HrService {
    /**
     * Starts the service.
     *
     * @param args settings, such as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(HrService.class, args);
    }
}
