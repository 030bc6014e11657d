package io.github.servicekpi.examples.hr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.servicekpi.json.ScorecardJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser. */
class PageTest {
    private static ChromeDriver browser;
    private static Service service;

    @BeforeAll
    static void open() {
        Optional<Path> chromium = program("chromium");
        Optional<Path> driver = program("chromedriver");
        assumeTrue(chromium.isPresent() && driver.isPresent(), "no chromium with its chromedriver on the PATH");
        System.setProperty(
                ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY,
                driver.orElseThrow().toString());
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new", "--disable-gpu", "--disable-background-networking", "--window-size=1200,900");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox"); // Chromium's sandbox refuses to run as root
        }
        service = Database.H2.service();
        browser = new ChromeDriver(options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void visit(String name, String path) {
        browser.get(service.address()
                        .replace(
                                "http://",
                                "http://" + name + ":" + service.password().replace(" ", "%20") + "@")
                + path);
    }

    private static void upload(Path folder, String json) throws IOException {
        Path file = Files.writeString(folder.resolve("scorecard.json"), json);
        browser.findElement(By.name("file")).sendKeys(file.toString());
        browser.findElement(By.cssSelector("form button")).click();
    }

    private static String message() {
        By alert = By.cssSelector("[role=alert]");
        return new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.presenceOfElementLocated(alert))
                .getText();
    }

    @Test
    void aWrongScorecardIsShownWithItsProblemsBesideTheText(@TempDir Path folder) throws IOException {
        visit("admin", "/pages/scorecards");
        upload(
                folder,
                "{\n  \"format\": \"servicekpi/scorecard/1\",\n  \"id\": \"Wrong <b>Id</b>\",\n  \"version\": \"1\"\n}\n");

        assertTrue(message().startsWith("Not stored: the scorecard has "), message());
        List<WebElement> wrong = browser.findElements(By.cssSelector("tr.problem"));
        WebElement id = wrong.stream()
                .filter(row -> row.findElement(By.tagName("th")).getText().equals("3"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "  \"id\": \"Wrong <b>Id</b>\",",
                id.findElement(By.tagName("code")).getText());
        assertTrue(id.findElement(By.tagName("p")).getText().startsWith("Column 9: "), id.getText());
        assertEquals(List.of(), violations());
    }

    @Test
    void aRightScorecardIsStoredAndListed(@TempDir Path folder) throws IOException {
        visit("admin", "/pages/scorecards");
        byte[] scorecard = ScorecardJson.write(ScorecardTest.version("uploaded", "1"));
        upload(folder, new String(scorecard, StandardCharsets.UTF_8));

        assertEquals("uploaded 1 is stored now.", message());
        assertTrue(browser.findElement(By.tagName("main")).getText().contains("uploaded"));
        assertEquals(List.of(), violations());
    }

    @Test
    void anEvaluatorSeesScorecardsButNoForm() {
        visit("eva", "/pages/scorecards");

        assertEquals("Scorecards", browser.findElement(By.tagName("h1")).getText());
        assertEquals(List.of(), browser.findElements(By.name("file")));
    }

    @Test
    void anEmployeeOpensTheOwnSheet() {
        service.evaluator()
                .post(
                        "/assessments?scorecardId=" + Service.SCORECARD,
                        Records.record(Service.EMPLOYEE_SUBJECT, "2026-Q3", 1));
        visit("emma", "/pages/sheets");
        assertEquals(List.of(), violations());

        browser.findElement(By.partialLinkText("English")).click();

        assertTrue(browser.findElement(By.tagName("body")).getText().contains(Service.EMPLOYEE_SUBJECT));
        assertTrue(browser.getTitle().contains(Service.EMPLOYEE_SUBJECT), browser.getTitle());
    }

    @Test
    void theFirstPageAndThePasswordPageCanBeUsedByEveryone() {
        for (String path : List.of("/", "/pages/password", "/pages/sheets?period=1999")) {
            visit("emma", path);
            assertEquals(List.of(), violations(), path);
            String font = browser.findElement(By.tagName("body")).getCssValue("font-family");
            assertTrue(font.startsWith("system-ui"), "the style of " + path + " is not applied: " + font);
        }
        visit("emma", "/pages/password");
        browser.findElement(By.name("password")).sendKeys("one new password");
        browser.findElement(By.name("again")).sendKeys("another password");
        browser.findElement(By.tagName("button")).click();
        assertEquals("the two passwords differ; type the same one twice", message());
    }

    @Test
    void aRefusalIsAPageInWords() {
        visit("emma", "/pages/scorecards");

        assertEquals("the account's role does not allow this", message());
        assertEquals(List.of(), violations());
    }

    /** axe-core, run in the page: what keeps people with a disability from using it. */
    private static List<String> violations() {
        browser.executeScript(script());
        Object found = browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']})
                    .then(result => done(result.violations.map(found => found.id + ' at '
                        + found.nodes.slice(0, 3).map(node => node.target.join(' ') + ' (' + node.failureSummary + ')'))))
                    .catch(error => done(['axe-core failed: ' + error]));
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = PageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
