#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <sys/wait.h>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

const std::vector<Arguments> everyCommand{{"faces"},
                                          {"tags"},
                                          {"check"},
                                          {"list"},
                                          {"list", "preview"},
                                          {"list", "import"},
                                          {"list", "status"},
                                          {"account"},
                                          {"account", "add"},
                                          {"account", "approve"},
                                          {"account", "trained"},
                                          {"account", "activate"},
                                          {"account", "list"},
                                          {"stage"},
                                          {"photos"},
                                          {"decide"},
                                          {"release"},
                                          {"verify"},
                                          {"audit"},
                                          {"audit", "show"},
                                          {"audit", "verify"}};

} // namespace

TEST_CASE("The version is one line and the help names every command of the contract") {
    const Answer version = run({"--version"});
    CHECK(version.code == 0);
    CHECK(version.out.starts_with("clearframe "));
    const Answer help = run({"--help"});
    CHECK(help.code == 0);
    for (const char* word : {"faces", "tags", "check", "list", "setup", "trust", "device", "account", "stage", "photos",
                             "decide", "no", "release", "recall", "audit", "verify", "kiosk", "--data", "--json"})
        CHECK_THAT(help.out, Catch::Contains(word));
}

TEST_CASE("Every command explains itself") {
    for (auto words : everyCommand) {
        words.emplace_back("--help");
        const Answer help = run(words);
        INFO(json(words).dump());
        CHECK(help.code == 0);
        CHECK_THAT(help.out, Catch::Contains("Usage:"));
    }
}

TEST_CASE("A line that cannot be meant ends with 2, says so on standard error, and touches no data") {
    const std::vector<Arguments> wrong{
        {},
        {"nonsense"},
        {"--nonsense"},
        {"faces"},
        {"tags"},
        {"faces", "--nonsense", "a.jpg"},
        {"check", "a.jpg"},
        {"check", "--list", "a.csv", "a.jpg"},
        {"check", "--list", "a.csv", "--purpose", "gossip", "a.jpg"},
        {"list"},
        {"list", "import"},
        {"list", "import", "a.csv", "--approve"},
        {"stage", "a.jpg"},
        {"stage", "--event", "E"},
        {"stage", "--event", "E", "--purpose", "gossip", "a.jpg"},
        {"photos", "--purpose", "gossip"},
        {"account"},
        {"account", "add", "a"},
        {"account", "add", "a", "--platform", "X", "--handle", "h", "--purpose", "gossip", "--lead", "A", "--lead",
         "B"},
        {"account", "trained", "a", "A"},
        {"account", "trained", "a", "A", "--on", "2026-02-30"},
        {"account", "approve", "a"},
        {"decide", "--by", "T"},
        {"decide", "photo"},
        {"decide", "photo", "--by", "T"},
        {"decide", "photo", "--by", "T", "--frob"},
        {"decide", "photo", "--by", "T", "--cover", "1,2,3"},
        {"decide", "photo", "--by", "T", "--crop", "0,0,-5,10"},
        {"decide", "photo", "--by", "T", "--not-a-face", "one"},
        {"decide", "photo", "--by", "T", "--vouch", "1", "--as", "child", "--who", "X"},
        {"decide", "photo", "--by", "T", "--vouch", "1"},
        {"decide", "photo", "--by", "T", "--vouch", "1", "--as", "staff", "--as", "adult", "--who", "X", "--vouch", "2",
         "--who", "Y"},
        {"decide", "photo", "--by", "T", "--who", "X"},
        {"release", "--event", "E", "--to", "/tmp", "--by", "T"},
        {"release", "--event", "E", "--account", "a", "--to", "/tmp"},
        {"verify", "a.jpg"},
        {"audit"},
    };
    for (const auto& words : wrong) {
        const Kiosk kiosk;
        const Answer answer = kiosk.run(words);
        INFO(json(words).dump());
        INFO(answer.whole());
        CHECK(answer.code == 2);
        CHECK(answer.out.empty());
        CHECK_FALSE(answer.err.empty());
    }
}

TEST_CASE("Whoever decides, and what stands in the register, is one line of text: else 2, and no data is touched") {
    for (const std::string odd : {"", "  ", "Ms Reed\n", "\x1b[2J", "Ms R\xff", std::string(300, 'a').c_str()}) {
        for (const Arguments& words : {Arguments{"decide", "photo", "--block", "--by", odd},
                                       {"decide", "photo", "--vouch", "1", "--as", "staff", "--who", odd, "--by", "T"},
                                       {"release", "--event", "E", "--account", "a", "--to", "/tmp", "--by", odd},
                                       {"list", "import", "a.csv", "--approve", "--by", odd},
                                       {"account", "approve", "a", "--by", odd},
                                       {"account", "activate", "a", "--by", odd},
                                       {"account", "add", odd, "--platform", "X", "--handle", "h", "--purpose",
                                        "social", "--lead", "A", "--lead", "B"},
                                       {"account", "add", "a", "--platform", "X", "--handle", "h", "--purpose",
                                        "social", "--lead", "A", "--lead", odd}}) {
            const Kiosk kiosk;
            const Answer answer = kiosk.run(words);
            INFO(json(words).dump(-1, ' ', true, json::error_handler_t::replace));
            INFO(answer.whole());
            CHECK(answer.code == 2);
            CHECK(answer.out.empty());
            CHECK_FALSE(answer.err.empty());
            CHECK_FALSE(std::filesystem::exists(kiosk.data()));
        }
    }
}

TEST_CASE("An answer that cannot be written is never a success") {
    const Kiosk kiosk;
    const std::string command =
        CLEARFRAME_BINARY_DIR "/clearframe --json --data '" + kiosk.data().string() + "' photos >/dev/full 2>/dev/null";
    const int status = std::system(command.c_str());
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 3);
}

TEST_CASE("The data folder is the one of --data, else of $CLEARFRAME_DATA, else the XDG one") {
    const TemporaryFolder home;
    const auto made = [&](const Arguments& words, const Program::Variables& variables) {
        const Answer answer = run(words, variables);
        INFO(answer.whole());
        CHECK(answer.code == 0);
        CHECK(json::accept(answer.out));
    };
    const std::string named = (home / "named").string();
    const std::string variable = (home / "variable").string();
    const std::string xdg = (home / "xdg").string();
    made({"--data", named, "--json", "photos"}, {{"CLEARFRAME_DATA", variable}, {"XDG_DATA_HOME", xdg}});
    CHECK(std::filesystem::exists(named));
    CHECK_FALSE(std::filesystem::exists(variable));
    made({"photos", "--json"}, {{"CLEARFRAME_DATA", variable}, {"XDG_DATA_HOME", xdg}});
    CHECK(std::filesystem::exists(variable));
    CHECK_FALSE(std::filesystem::exists(xdg));
    made({"photos", "--json"}, {{"XDG_DATA_HOME", xdg}});
    CHECK(std::filesystem::exists(std::filesystem::path(xdg) / "clearframe"));
}

TEST_CASE("The options --data and --json may stand before or after the command") {
    const Kiosk kiosk;
    const Answer answer = run({"photos", "--json", "--data", kiosk.data().string()});
    CHECK(answer.code == 0);
    CHECK(answer.json() == json::array());
}
