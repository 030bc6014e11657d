package io.github.servicekpi.examples.report.browser;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A page in the browser, with what a reader, a printer and the browser itself have to say about it. */
final class Page {
    private static final String SCRIPTS = Resource.text("reader.js");
    private static final int MOST_STOPS_EACH = 3; // browsers stop at boxes that scroll as well

    private final ChromeDriver driver;
    private final List<String> complaints;

    private Page(ChromeDriver driver, List<String> complaints) {
        this.driver = driver;
        this.complaints = complaints;
    }

    static Page open(ChromeDriver driver, Path file, Look look) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", look.metrics());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", look.media());
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !look.script()));
        driver.get(file.toUri().toString());
        return new Page(driver, complaints(driver));
    }

    /** {@return what the browser said while loading: errors and warnings of the console, what the policy forbade} */
    List<String> complaints() {
        return complaints;
    }

    /** {@return what it has said since} */
    List<String> laterComplaints() {
        return complaints(driver);
    }

    private static List<String> complaints(ChromeDriver driver) {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** {@return what a JavaScript function body returns, with these arguments} */
    Object ask(String body, Object... arguments) {
        return driver.executeScript(body, arguments);
    }

    /** {@return the numbers that a JavaScript expression gives} */
    long number(String expression) {
        return ((Number) ask("return " + expression)).longValue();
    }

    /** {@return the texts that a JavaScript function body returns} */
    List<String> texts(String body) {
        return ((List<?>) ask(body)).stream().map(String::valueOf).toList();
    }

    /** {@return the first element of a CSS selector} */
    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** {@return all elements of a CSS selector} */
    List<WebElement> findAll(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** {@return the elements that stick out of the window to the side, none if nothing needs scrolling sideways} */
    List<String> stickingOut() {
        return texts(SCRIPTS + "return reader.stickingOut()");
    }

    /** {@return the figures of each sheet, by the names that the assessment's JSON has for them} */
    List<Map<?, ?>> sheets() {
        return ((List<?>) ask(SCRIPTS + "return reader.sheets()"))
                .stream().<Map<?, ?>>map(sheet -> (Map<?, ?>) sheet).toList();
    }

    /** {@return the ends of the values that each band's cell holds, by line and band, for each sheet} */
    List<?> ranges() {
        return (List<?>) ask(SCRIPTS + "return reader.ranges()");
    }

    /** {@return the texts in which a mark of direction makes digits run from right to left} */
    List<String> figuresTurnedAround() {
        return texts(SCRIPTS + "return reader.turnedAround()");
    }

    /** Presses a key, whatever has the focus. */
    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** {@return what the Tab key does not reach on its way through the page, and where the focus cannot be seen} */
    List<String> keyboardTraps() {
        long controls = ((Number) ask(SCRIPTS + "return reader.start()")).longValue();
        for (long presses = 0; presses < MOST_STOPS_EACH * controls + MOST_STOPS_EACH; presses++) {
            press(Keys.TAB);
            if ((boolean) ask(SCRIPTS + "return reader.stop()")) {
                break;
            }
        }
        return texts(SCRIPTS + "return reader.left()");
    }

    /** {@return what goes to the printer when the page is printed as it asks to be} */
    Pdf printed() {
        Map<String, Object> printed =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return new Pdf(Base64.getDecoder().decode((String) printed.get("data")));
    }

    /** {@return a picture in PNG of the page, from the top of one element to the end of another} */
    byte[] picture(String from, String to) {
        driver.executeCdpCommand(
                "Emulation.setScrollbarsHidden", Map.of("hidden", true)); // taking one hides them anyway
        Object clip = ask(SCRIPTS + "return reader.between(...arguments)", find(from), find(to));
        Map<String, Object> taken = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "clip", clip, "captureBeyondViewport", true));
        return Base64.getDecoder().decode((String) taken.get("data"));
    }

    /** {@return the violations that axe-core finds} */
    List<String> violations() {
        return Axe.violations(driver);
    }
}
