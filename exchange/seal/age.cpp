#include "exchange/seal/age.hpp"

#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace clearframe::exchange {

using policy::FailureKind;
using policy::Result;
using End = ProgramRun::End;

namespace {

constexpr const char* fileName = "age.key";
constexpr const char* newName = "age.key.new";
constexpr const char* secretPath = "/dev/fd/3"; // where runProgram puts it

tl::unexpected<policy::Failure> notInstalled() {
    return policy::fail(FailureKind::unavailable, "The program age is not there, so encrypted lists cannot be opened. "
                                                  "Ask IT to install the package “age”.");
}

tl::unexpected<policy::Failure> unusable(const char* why) {
    return policy::fail(FailureKind::unavailable,
                        fmt::format("The kiosk's own key for encrypted lists (age.key) {}. Ask IT to restore the file "
                                    "from a backup, for its owner alone.",
                                    why));
}

/// Nothing where none was made yet.
Result<std::optional<posix::UniqueFd>> openIdentity(const std::string& folder) {
    auto file = posix::openAt(AT_FDCWD, folder + "/" + fileName, O_RDONLY);
    if (!file && file.error() == std::errc::no_such_file_or_directory) return std::nullopt;
    if (!file) return unusable("cannot be read");
    const auto found = posix::status(file->get());
    if (!found || !S_ISREG(found->st_mode)) return unusable("cannot be read");
    if ((found->st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return unusable("can be read by other users, so it protects nothing");
    return std::optional(std::move(*file));
}

std::error_code writeDurably(const std::string& folder, const ports::Bytes& bytes) {
    auto place = posix::openFolder(folder, false);
    if (!place) return place.error();
    ::unlinkat(place->get(), newName, 0); // what a crash may have left
    if (auto error = posix::writeNewFile(place->get(), newName, bytes, 0600)) return error;
    if (auto error = posix::moveFileNoReplace(place->get(), newName, fileName)) {
        ::unlinkat(place->get(), newName, 0);
        return error;
    }
    return posix::syncFolder(place->get());
}

policy::Done make(const std::string& folder, const AgeTools& tools) {
    auto made = runProgram(tools.keygen, {}, {}, -1, tools.limits);
    if (made.end == End::notThere) return notInstalled();
    constexpr std::string_view mark = "AGE-SECRET-KEY-1";
    const bool whole = made.end == End::done && !std::ranges::search(made.output, mark).empty();
    const auto error = whole ? writeDurably(folder, made.output) : std::error_code();
    ::sodium_memzero(made.output.data(), made.output.size());
    if (!whole)
        return policy::fail(FailureKind::unavailable,
                            "The kiosk's own key for encrypted lists could not be made. Try again, or call IT.");
    if (error && error != std::errc::file_exists)
        return policy::fail(FailureKind::unavailable,
                            fmt::format("The kiosk's own key could not be kept in {}: {}. Nothing was changed.", folder,
                                        posix::isNoSpace(error) ? "the disk is full" : "the folder cannot be written"));
    return {};
}

} // namespace

Age::Age(std::string dataFolder, AgeTools tools) : folder_(std::move(dataFolder)), tools_(std::move(tools)) {}

Result<std::string> Age::recipient() {
    auto identity = openIdentity(folder_);
    if (identity && !*identity) {
        if (auto made = make(folder_, tools_); !made) return tl::unexpected(made.error());
        identity = openIdentity(folder_);
    }
    if (!identity) return tl::unexpected(identity.error());
    if (!*identity) return unusable("cannot be read");
    const auto run = runProgram(tools_.keygen, {"-y", secretPath}, {}, (*identity)->get(), tools_.limits);
    if (run.end == End::notThere) return notInstalled();
    std::string text(run.output.begin(), run.output.end());
    while (text.ends_with('\n'))
        text.pop_back();
    const auto isPart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (run.end != End::done || !text.starts_with("age1") || !std::ranges::all_of(text, isPart))
        return unusable("is damaged");
    return text;
}

Result<ProgramRun> Age::decrypt(const ports::Bytes& encrypted) {
    const auto identity = openIdentity(folder_);
    if (!identity) return tl::unexpected(identity.error());
    if (!*identity)
        return policy::fail(FailureKind::refused, "This is encrypted, and this kiosk has no key of its own yet. "
                                                  "Encrypt it to what “clearframe device key” shows.");
    auto run = runProgram(tools_.age, {"--decrypt", "-i", secretPath}, encrypted, (*identity)->get(), tools_.limits);
    if (run.end == End::notThere) return notInstalled();
    return run;
}

Result<ports::Bytes> Age::open(const ports::Bytes& encrypted) {
    auto run = decrypt(encrypted);
    if (!run) return tl::unexpected(run.error());
    if (run->end == End::done) return std::move(run->output);
    if (run->end == End::tooLarge)
        return policy::fail(FailureKind::refused,
                            fmt::format("The encrypted list holds more than {} MB; no school's list does.",
                                        tools_.limits.outputBytes >> 20U));
    if (run->end == End::tooLong)
        return policy::fail(FailureKind::refused, "The encrypted list took too long to open. Encrypt it again.");
    return policy::fail(FailureKind::refused,
                        "The list cannot be decrypted here: it is damaged, or encrypted to another kiosk. Encrypt it "
                        "to what “clearframe device key” shows.");
}

Result<ports::Bytes> Age::openFile(const ports::Bytes& encrypted) {
    auto run = decrypt(encrypted);
    if (!run) return tl::unexpected(run.error());
    if (run->end == End::done) return std::move(run->output);
    return policy::fail(FailureKind::refused, "This file cannot be opened here: it is damaged, or was written for "
                                              "another kiosk. Write it again on the other kiosk.");
}

Result<ports::Bytes> Age::encrypt(const ports::Bytes& bytes, const std::string& recipient) {
    auto run = runProgram(tools_.age, {"--encrypt", "-r", recipient}, bytes, -1, tools_.limits);
    if (run.end == End::notThere) return notInstalled();
    if (run.end == End::done) return std::move(run.output);
    return policy::fail(FailureKind::unavailable, "It could not be encrypted to the other kiosk. Pair the two again, "
                                                  "or call IT.");
}

} // namespace clearframe::exchange
