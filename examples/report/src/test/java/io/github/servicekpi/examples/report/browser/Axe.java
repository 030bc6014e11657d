package io.github.servicekpi.examples.report.browser;

import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** axe-core, run in the page: what keeps people with a disability from using it. */
final class Axe {
    private static final String SCRIPT = Resource.text("/axe.min.js");

    /** Best practices are asked for too, and each finding comes with its first places. */
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']})
                .then(result => done(result.violations.map(found => found.id + ': ' + found.help + ' at '
                    + found.nodes.slice(0, 3).map(node => node.target.join(' ') + ' (' + node.failureSummary + ')'))))
                .catch(error => done(['axe-core failed: ' + error]));
            """;

    private Axe() {}

    static List<String> violations(ChromeDriver driver) {
        driver.executeScript(SCRIPT);
        return ((List<?>) driver.executeAsyncScript(RUN))
                .stream().map(String::valueOf).toList();
    }
}
