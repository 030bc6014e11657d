/** A program as a module. */
module consumer {
    requires io.github.servicekpi.json;
}
