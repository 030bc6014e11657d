package consumer

import io.github.servicekpi.InvalidInputException
import io.github.servicekpi.calculator.ScorecardCalculator
import io.github.servicekpi.json.RecordJson
import io.github.servicekpi.json.ScorecardJson
import java.math.BigDecimal

private const val RECORD = """
    {"subject": "E-1001", "period": "2026-Q3", "values": {
      "service-cost-ratio": 0.42,
      "warranty-visits-per-unit": 2.4,
      "on-time-repair-rate": {"numerator": 190, "denominator": 200},
      "on-time-commissioning-rate": {"numerator": 49, "denominator": 50},
      "service-satisfaction-rate": {"numerator": 239, "denominator": 240},
      "customer-visit-completion-rate": {"numerator": 39, "denominator": 40},
      "customer-complaints": 0,
      "complaint-handling-satisfaction-rate": {"notApplicable": "no complaints this quarter"},
      "report-timeliness-rate": 100}}"""

/** Scores one record, and has another one rejected. */
fun main() {
    val calculator = ScorecardCalculator.of(ScorecardJson.template("after-sales-service-manager"))
    val total: BigDecimal = RecordJson.assess(RECORD, calculator).total()
    check(total == BigDecimal("83.37")) { total }

    val problems = try {
        RecordJson.read("[]")
        emptyList()
    } catch (e: InvalidInputException) {
        e.problems()
    }
    check(problems.map { "${it.code()} ${it.line()}:${it.column()}" } == listOf("wrong-type 1:1")) { problems }
}
