package consumer

import io.github.servicekpi.json.ScorecardJson

/** Kotlin knows from JSpecify's annotations that no null is taken. */
fun main(arguments: Array<String>) {
    val json: String? = arguments.firstOrNull()
    println(ScorecardJson.read(json).id())
}
