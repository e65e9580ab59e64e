#include "cli/acting.hpp"

#include "cli/output.hpp"
#include "core/workflow/sign_in.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

namespace clearframe::cli {
namespace {

using policy::FailureKind;

/// The terminal of this program, without echo until it is destroyed.
class QuietTerminal {
public:
    QuietTerminal() : file_(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
        if (file_ < 0 || ::tcgetattr(file_, &before_) != 0) return;
        termios quiet = before_;
        // Signals too: an interrupt would leave the terminal without echo.
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        quiet.c_cc[VMIN] = 1;
        quiet.c_cc[VTIME] = 0;
        usable_ = ::tcsetattr(file_, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal() {
        if (usable_) ::tcsetattr(file_, TCSAFLUSH, &before_);
        if (file_ >= 0) ::close(file_);
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

    [[nodiscard]] bool usable() const { return usable_; }
    /// False where the person gave up.
    bool ask(const std::string& prompt, std::string& line) const {
        say(printable(prompt));
        constexpr std::size_t longest = 64;
        for (char key = 0; ::read(file_, &key, 1) == 1;) {
            if (key == '\r' || key == '\n') {
                say("\n");
                return true;
            }
            if (key == 3 || key == 4) break; // Ctrl-C, Ctrl-D
            if (key == 8 || key == 127) {
                if (!line.empty()) line.pop_back();
            } else if (line.size() < longest) {
                line.push_back(key);
            }
        }
        say("\n");
        return false;
    }

private:
    void say(const std::string& text) const { (void)!::write(file_, text.data(), text.size()); }

    int file_ = -1;
    termios before_{};
    bool usable_ = false;
};

policy::Result<std::string> fromTerminal(const std::string& prompt, const char* variable) {
    const QuietTerminal terminal;
    if (!terminal.usable())
        return policy::fail(FailureKind::conflict,
                            fmt::format("A PIN is needed, and there is no terminal to ask for it. Put it into the "
                                        "environment as {}.",
                                        variable));
    std::string pin;
    if (!terminal.ask(prompt, pin)) return policy::fail(FailureKind::cancelled, "No PIN was given. Nothing was done.");
    return pin;
}

std::optional<std::string> fromEnvironment(const char* variable) {
    const char* set = std::getenv(variable);
    if (set == nullptr) return std::nullopt;
    std::string pin = set;
    ::unsetenv(variable); // no program that is started from here needs it
    return pin;
}

} // namespace

policy::Result<std::string> askPin(const char* variable, const std::string& prompt) {
    if (auto pin = fromEnvironment(variable)) return std::move(*pin);
    return fromTerminal(prompt, variable);
}

policy::Result<std::string> askNewPin(const std::string& whose) {
    if (auto pin = fromEnvironment(newPinVariable)) return std::move(*pin);
    auto first = fromTerminal(fmt::format("New PIN of {}: ", whose), newPinVariable);
    if (!first) return first;
    auto second = fromTerminal("The same again: ", newPinVariable);
    if (second && *second != *first)
        return policy::fail(FailureKind::conflict, "The two PINs are not the same. Nothing was changed.");
    return second;
}

policy::Result<workflow::Actor> actingPerson(Workbench& bench, const std::string& by) {
    auto store = bench.store(Access::write);
    if (!store) return tl::unexpected(store.error());
    workflow::SignIn signing({**store, bench.pins(), bench.uptime(), bench.clock()});
    auto setUp = signing.peopleAreSetUp();
    if (!setUp) return tl::unexpected(setUp.error());
    if (!*setUp || by.empty()) return workflow::Actor(by);
    auto wait = signing.waitOf(by); // nobody is asked for a PIN in vain
    if (!wait) return tl::unexpected(wait.error());
    if (*wait > std::chrono::seconds(0)) return policy::fail(FailureKind::conflict, workflow::haveToWait(*wait).text);
    auto pin = askPin(pinVariable, fmt::format("PIN of {}: ", by));
    if (!pin) return tl::unexpected(pin.error());
    auto answer = signing.signIn(by, *pin);
    if (!answer) return tl::unexpected(answer.error());
    if (answer->actor) return *std::move(answer->actor);
    if (answer->kind == workflow::SignInAnswer::Kind::changePin)
        return policy::fail(FailureKind::conflict,
                            fmt::format("{} See “clearframe person pin \"{}\"”.", answer->text, by));
    return policy::fail(FailureKind::conflict, answer->text);
}

} // namespace clearframe::cli
