#include "tests/signed/office.hpp"

#include "tests/support/expect.hpp"

#include <catch2/catch.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

namespace clearframe::tests {
namespace fs = std::filesystem;

namespace {

constexpr const char* minisign = "/usr/bin/minisign";
constexpr const char* age = "/usr/bin/age";
constexpr const char* ageKeygen = "/usr/bin/age-keygen";

std::string ran(const char* tool, const Arguments& arguments) {
    Program program(arguments, {}, tool);
    REQUIRE(program.endsWithin(std::chrono::seconds(60)));
    const auto said = program.said();
    INFO(said.whole());
    REQUIRE(said.code == 0);
    return said.out + said.err;
}

} // namespace

std::string isoTime(policy::Time time) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", time);
}

std::string Terms::comment() const {
    return fmt::format("clearframe-list v1 school={} version={} issued={} expires={}", urn, version, isoTime(issued),
                       isoTime(expires));
}

fs::path SigningOffice::file(const std::string& name, const std::string& bytes) const {
    write(folder_ / name, bytes);
    return folder_ / name;
}

OfficeKey SigningOffice::makeKey(const std::string& name) const {
    OfficeKey key{folder_ / (name + ".key"), folder_ / (name + ".pub"), {}};
    (void)ran(minisign, {"-G", "-W", "-f", "-p", key.pub.string(), "-s", key.secret.string()});
    const auto text = bytesOf(key.pub);
    const std::string mark = "public key ";
    const auto at = text.find(mark);
    REQUIRE(at != std::string::npos);
    const auto from = at + mark.size();
    key.shownId = text.substr(from, text.find('\n') - from);
    key.id = std::string(16 - key.shownId.size(), '0') + key.shownId;
    return key;
}

void SigningOffice::sign(const fs::path& file, const OfficeKey& key, const std::string& comment, bool legacy) const {
    Arguments line{"-S", "-s", key.secret.string(), "-m", file.string()};
    if (!comment.empty()) line.insert(line.end(), {"-t", comment});
    if (legacy) line.emplace_back("-l");
    (void)ran(minisign, line);
}

fs::path SigningOffice::encrypt(const fs::path& file, const std::string& recipient) const {
    const auto out = file.string() + ".age";
    (void)ran(age, {"-r", recipient, "-o", out, file.string()});
    return out;
}

std::string SigningOffice::otherRecipient() const {
    const auto path = (folder_ / "other.key").string();
    fs::remove(path);
    const auto said = ran(ageKeygen, {"-o", path});
    const auto at = said.find("age1");
    REQUIRE(at != std::string::npos);
    return said.substr(at, said.find('\n', at) - at);
}

ports::BroughtList SigningOffice::brought(const fs::path& file) {
    return need(exchange::FolderLists().load(file.string()));
}

std::string csvOf(const std::string& answers) {
    std::string csv = "upn,forename,surname,class,social\n";
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i] == '-') continue;
        csv += fmt::format("A{},A{},Lane,7A,{}\n", 100000000000 + i, i, answers[i] == 'y' ? "yes" : "no");
    }
    return csv;
}

} // namespace clearframe::tests
