// The kiosk's own age identity, and what was encrypted to it.
#include "tests/signed/signed_kiosk.hpp"

#include <fstream>
#include <sys/stat.h>

using namespace clearframe;
using namespace clearframe::tests;
using exchange::Age;
using policy::FailureKind;
namespace fs = std::filesystem;

namespace {

struct Home {
    TemporaryFolder folder;
    SigningOffice office;
    Age age{folder.path().string()};

    [[nodiscard]] ports::Bytes encrypted(const std::string& text, const std::string& recipient) const {
        return SigningOffice::brought(office.encrypt(office.file("plain.csv", text), recipient)).bytes;
    }
    /// A program that does what `script` says.
    [[nodiscard]] std::string tool(const std::string& script) const {
        const auto file = office.file("tool", "#!/bin/sh\n" + script + "\n");
        fs::permissions(file, fs::perms::owner_all);
        return file.string();
    }
};

} // namespace

TEST_CASE_METHOD(Home, "The identity is made once, for its owner alone, and what is encrypted to it is opened") {
    const auto recipient = need(age.recipient());
    CHECK(recipient.starts_with("age1"));
    CHECK(need(age.recipient()) == recipient);
    CHECK(need(Age(folder.path().string()).recipient()) == recipient);
    struct stat found {};
    REQUIRE(::stat((folder / "age.key").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
    const std::string text(2'000'000, 'x');
    const auto opened = need(age.open(encrypted(text, recipient)));
    CHECK(std::string(opened.begin(), opened.end()) == text);
}

TEST_CASE_METHOD(Home,
                 "What is encrypted to another kiosk, damaged or not encrypted at all is refused with a sentence") {
    CHECK(failureOf(age.open({1, 2, 3})).kind == FailureKind::refused); // before there is an identity
    const auto recipient = need(age.recipient());
    const auto good = encrypted("text", recipient);
    requireSentence(failureOf(age.open(encrypted("text", office.otherRecipient()))));
    for (std::size_t size : {std::size_t{0}, std::size_t{1}, good.size() / 2, good.size() - 1})
        requireSentence(failureOf(age.open(ports::Bytes(good.begin(), good.begin() + static_cast<long>(size)))));
    auto changed = good;
    changed.back() ^= 1;
    requireSentence(failureOf(age.open(changed)));
    auto longer = good;
    longer.push_back(0);
    requireSentence(failureOf(age.open(longer)));
    requireSentence(failureOf(age.open(ports::Bytes(1'000'000, 0))));
}

TEST_CASE_METHOD(Home, "A huge plaintext is stopped at the limit, whatever the list weighs") {
    const auto recipient = need(age.recipient());
    const auto path = office.folder() / "zeros";
    std::ofstream(path).close();
    fs::resize_file(path, std::uintmax_t{70} << 20U);
    const auto bomb =
        exchange::FolderLists({.bytes = std::size_t{100} << 20U}).load(office.encrypt(path, recipient).string());
    const auto failure = failureOf(age.open(need(policy::Result<ports::BroughtList>(bomb)).bytes));
    CHECK(failure.kind == FailureKind::refused);
    CHECK_THAT(failure.text, Catch::Contains("64 MB"));
}

TEST_CASE_METHOD(Home, "An age that floods, hangs or dies costs that list alone") {
    (void)need(age.recipient());
    exchange::ProgramLimits limits{.outputBytes = 1'000'000, .time = std::chrono::milliseconds(400)};
    const auto with = [&](const std::string& script) {
        return Age(folder.path().string(), {.age = tool(script), .keygen = "/usr/bin/age-keygen", .limits = limits});
    };
    const auto before = std::chrono::steady_clock::now();
    CHECK(failureOf(with("cat /dev/zero").open({1})).kind == FailureKind::refused);
    CHECK(failureOf(with("sleep 60").open({1})).kind == FailureKind::refused);
    CHECK(failureOf(with("exec >&-; sleep 60").open({1})).kind == FailureKind::refused);
    CHECK(failureOf(with("echo half; exit 3").open({1})).kind == FailureKind::refused);
    CHECK(failureOf(with("echo half; kill -SEGV $$").open({1})).kind == FailureKind::refused);
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(20));
}

TEST_CASE_METHOD(Home, "The identity is never an argument, and age inherits nothing else") {
    (void)need(age.recipient());
    const auto seen = (office.folder() / "seen").string();
    Age spy(folder.path().string(),
            {.age = tool("echo \"$@\" > " + seen + "; env >> " + seen + "; ls /proc/self/fd | wc -l >> " + seen),
             .keygen = "/usr/bin/age-keygen",
             .limits = {}});
    (void)spy.open({1});
    const auto text = bytesOf(seen);
    CHECK_THAT(text, Catch::StartsWith("--decrypt -i /dev/fd/3\n"));
    CHECK(text.find("AGE-SECRET") == std::string::npos);
    CHECK(text.find("HOME=") == std::string::npos);
    CHECK(text.find("CLEARFRAME") == std::string::npos);
}

TEST_CASE_METHOD(Home, "An identity that others can read, a damaged one, and a missing age are told as that") {
    (void)need(age.recipient());
    fs::permissions(folder / "age.key", fs::perms::owner_all | fs::perms::group_read);
    CHECK(failureOf(age.recipient()).kind == FailureKind::unavailable);
    CHECK(failureOf(age.open({1})).kind == FailureKind::unavailable);
    fs::permissions(folder / "age.key", fs::perms::owner_read | fs::perms::owner_write);
    CHECK(need(age.recipient()).starts_with("age1"));
    write(folder / "age.key", "AGE-SECRET-KEY-1NONSENSE\n");
    fs::permissions(folder / "age.key", fs::perms::owner_read | fs::perms::owner_write);
    requireSentence(failureOf(age.recipient()));
    const TemporaryFolder empty;
    Age fresh(empty.path().string(), {.age = "/nowhere/age", .keygen = "/nowhere/age", .limits = {}});
    CHECK_THAT(failureOf(fresh.recipient()).text, Catch::Contains("not there"));
    CHECK_FALSE(fs::exists(empty / "age.key"));
}
