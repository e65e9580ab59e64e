// minisign's files, read strictly. Mutations: nothing that differs from what minisign wrote ever holds, or crashes.
#include "tests/signed/signed_kiosk.hpp"

#include <random>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

ports::Bytes bytes(const std::string& text) {
    return {text.begin(), text.end()};
}

struct Signed {
    SigningOffice office;
    exchange::Minisign minisign;
    OfficeKey key = office.makeKey("office");
    std::string pub = need(minisign.key(bytes(bytesOf(key.pub)))).publicKey;
    std::string comment = "clearframe-list v1 school=123456 version=7 issued=2026-09-01T08:00:00Z "
                          "expires=2026-10-01T08:00:00Z";

    /// list and signature
    [[nodiscard]] std::pair<ports::Bytes, std::string> made(bool legacy, const std::string& text = "a,b\n1,2\n") const {
        const auto file = office.file(legacy ? "legacy.csv" : "list.csv", text);
        office.sign(file, key, comment, legacy);
        return {bytes(text), bytesOf(file.string() + ".minisig")};
    }
    /// As the kiosk asks: the id, which no signature covers, only finds the key.
    [[nodiscard]] bool holds(const ports::Bytes& list, const std::string& signature) const {
        const auto read = minisign.read(bytes(signature));
        return read && read->keyId == key.id && minisign.holds(*read, list, pub);
    }
};

} // namespace

TEST_CASE_METHOD(Signed, "Both kinds of signature that minisign makes hold, with their comment and key") {
    for (const bool legacy : {false, true}) {
        for (const auto& text : {std::string("a,b\n1,2\n"), std::string(3'000'000, 'x')}) {
            const auto [list, signature] = made(legacy, text);
            const auto read = need(minisign.read(bytes(signature)));
            CHECK(read.prehashed == !legacy);
            CHECK(read.keyId == key.id);
            CHECK(read.comment == comment);
            CHECK(minisign.holds(read, list, pub));
        }
    }
}

TEST_CASE_METHOD(Signed, "Windows line ends are right, everything else around the four lines is not") {
    const auto [list, signature] = made(false);
    std::string windows;
    for (const char c : signature)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(holds(list, windows));
    CHECK_FALSE(holds(list, signature + "\n"));
    CHECK_FALSE(holds(list, "\n" + signature));
    CHECK_FALSE(holds(list, " " + signature));
    CHECK_FALSE(holds(list, "\xEF\xBB\xBF" + signature));
    CHECK_FALSE(holds(list, signature.substr(0, signature.size() - 1)));
    CHECK_FALSE(holds(list, signature + signature));
    CHECK_FALSE(holds(list, std::string(5000, 'x') + signature));
    CHECK_FALSE(holds(list, std::string(signature).append(1, '\0')));
}

TEST_CASE_METHOD(Signed, "Base64 has one right spelling") {
    const auto [list, signature] = made(false);
    const auto line = signature.find('\n') + 1;
    // The last digit before the padding carries bits that are not used: they have to be zero.
    const auto last = signature.find('=', line) - 1;
    REQUIRE(last < signature.find('\n', line));
    int accepted = 0;
    for (const char c : std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=\\ ")) {
        auto changed = signature;
        changed[last] = c;
        accepted += holds(list, changed) ? 1 : 0;
    }
    CHECK(accepted == 1);
    auto spaced = signature;
    spaced.insert(line + 8, " ");
    CHECK_FALSE(holds(list, spaced));
    auto unpadded = signature;
    unpadded.erase(unpadded.find('=', line), 1);
    CHECK_FALSE(holds(list, unpadded));
}

TEST_CASE_METHOD(Signed, "One kind of signature is never taken for the other") {
    const auto [list, signature] = made(false);
    auto read = need(minisign.read(bytes(signature)));
    read.prehashed = false;
    CHECK_FALSE(minisign.holds(read, list, pub));
    const auto [other, legacy] = made(true);
    read = need(minisign.read(bytes(legacy)));
    read.prehashed = true;
    CHECK_FALSE(minisign.holds(read, other, pub));
}

TEST_CASE_METHOD(Signed, "No random change of a signature holds, but one of the comment nobody signed") {
    std::mt19937 random(20261123);
    for (const bool legacy : {false, true}) {
        const auto [list, signature] = made(legacy);
        const auto untrustedEnd = signature.find('\n');
        const auto pick = [&](std::size_t below) {
            return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
        };
        int held = 0;
        for (int i = 0; i < 20'000; ++i) {
            auto changed = signature;
            for (auto times = pick(3) + 1; times > 0; --times) {
                const auto at = untrustedEnd + 1 + pick(changed.size() - untrustedEnd - 1);
                switch (pick(4)) {
                case 0:
                    changed[at] = static_cast<char>(pick(256));
                    break;
                case 1:
                    changed.erase(at, 1 + pick(4));
                    break;
                case 2:
                    changed.insert(at, 1 + pick(3), static_cast<char>(pick(256)));
                    break;
                default:
                    changed.insert(at, changed.substr(untrustedEnd + pick(changed.size() - untrustedEnd), pick(60)));
                }
                if (changed.size() <= untrustedEnd + 2) break;
            }
            // A CR before a line end is how Windows writes the same line.
            std::string same;
            for (std::size_t c = 0; c < changed.size(); ++c)
                if (changed[c] != '\r' || c + 1 == changed.size() || changed[c + 1] != '\n') same += changed[c];
            held += same != signature && holds(list, changed) ? 1 : 0;
        }
        CHECK(held == 0);
    }
}

TEST_CASE_METHOD(Signed, "No random change of the list is signed") {
    std::mt19937 random(7);
    const auto [list, signature] = made(false);
    for (std::size_t bit = 0; bit < list.size() * 8; ++bit) {
        auto changed = list;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        REQUIRE_FALSE(holds(changed, signature));
    }
}

TEST_CASE_METHOD(Signed, "Random bytes are neither a signature nor a key") {
    std::mt19937 random(99);
    const auto start = bytesOf(key.pub);
    for (int i = 0; i < 20'000; ++i) {
        std::string text(std::uniform_int_distribution<std::size_t>(0, 300)(random), '\0');
        for (char& c : text)
            c = static_cast<char>(std::uniform_int_distribution(0, 255)(random));
        CHECK_FALSE(minisign.read(bytes(text)));
        CHECK_FALSE(minisign.key(bytes(text)));
        auto changed = start;
        changed[std::uniform_int_distribution<std::size_t>(start.find('\n') + 1, start.size() - 2)(random)] =
            static_cast<char>(std::uniform_int_distribution(0, 255)(random));
        if (const auto other = minisign.key(bytes(changed)); other && changed != start)
            CHECK((other->publicKey != pub || other->id != key.id));
    }
}

TEST_CASE_METHOD(Signed, "A key that is no point of the curve is refused") {
    // "Ed", an id, and 32 bytes of which every signature could be said to hold.
    CHECK_FALSE(
        minisign.key(bytes("untrusted comment: x\nRWQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")));
    CHECK_FALSE(
        minisign.key(bytes("untrusted comment: x\nRWQAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")));
}

TEST_CASE_METHOD(Signed, "The digest tells lists and their terms apart") {
    const auto [list, signature] = made(false);
    auto read = need(minisign.read(bytes(signature)));
    const auto digest = minisign.digest(list, read);
    CHECK(digest.size() == 64);
    CHECK(minisign.digest(list, read) == digest);
    auto longer = list;
    longer.push_back('x');
    CHECK(minisign.digest(longer, read) != digest);
    read.comment += "x";
    CHECK(minisign.digest(list, read) != digest);
}
