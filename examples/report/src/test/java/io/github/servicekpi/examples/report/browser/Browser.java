package io.github.servicekpi.examples.report.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The one headless Chromium of a test run: started by the first test that opens a page, ended with the process. */
final class Browser {
    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVER = List.of("chromedriver");

    /** Held on to, or its level is forgotten: it warns of interfaces to newer browsers, which nobody asks for here. */
    private static final Logger VERSION_FINDER = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private Browser() {}

    /**
     * {@return the page of a file}
     *
     * @throws org.opentest4j.TestAbortedException if no browser is installed: the test counts as skipped
     */
    static Page open(Path file, Look look) {
        assumeInstalled();
        return Page.open(Started.DRIVER, file, look);
    }

    /** Skips the test where no browser is installed. */
    static void assumeInstalled() {
        assumeTrue(
                found(CHROMIUM).isPresent() && found(DRIVER).isPresent(),
                "no chromium with its chromedriver on the PATH; Debian has both in chromium-driver");
    }

    private static Optional<File> found(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    /** Starts the browser when it is first asked for. */
    private static final class Started {
        static final ChromeDriver DRIVER = start();

        private static ChromeDriver start() {
            VERSION_FINDER.setLevel(Level.SEVERE);
            System.setProperty(
                    ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY,
                    found(Browser.DRIVER).orElseThrow().getPath());
            ChromeDriver driver = new ChromeDriver(options());
            Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
            return driver;
        }

        private static ChromeOptions options() {
            ChromeOptions options = new ChromeOptions();
            options.setBinary(found(CHROMIUM).orElseThrow());
            options.addArguments(
                    "--headless=new",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-sync",
                    "--disable-background-networking", // there may be no network, and no test wants one
                    "--disable-component-update");
            if (System.getProperty("user.name").equals("root")) {
                options.addArguments("--no-sandbox"); // Chromium's sandbox refuses to run as root
            }
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
            return options;
        }
    }
}
