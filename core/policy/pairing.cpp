#include "core/policy/pairing.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {
namespace {

constexpr std::string_view begin = "clearframe-kiosk v1 key=";
constexpr std::string_view middle = " age=";
constexpr std::string_view recipientBegin = "age1";
constexpr std::size_t keyDigits = 64;
constexpr std::size_t recipientLength = 62; // of an X25519 recipient: Bech32 of 32 bytes

bool isHex(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isRecipient(std::string_view text) {
    return text.size() == recipientLength && text.starts_with(recipientBegin) &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

} // namespace

std::string pairingCode(const KioskIdentity& identity) {
    return fmt::format("{}{}{}{}", begin, identity.key, middle, identity.recipient);
}

Result<KioskIdentity> pairedBy(std::string_view code) {
    const auto text = trimmed(code);
    const auto refused = fail(FailureKind::refused, "That is no kiosk's pairing code. Copy the whole line that the "
                                                    "other kiosk shows, beginning with “clearframe-kiosk v1”.");
    if (!text.starts_with(begin)) return refused;
    const auto rest = text.substr(begin.size());
    if (rest.size() != keyDigits + middle.size() + recipientLength) return refused;
    KioskIdentity identity{std::string(rest.substr(0, keyDigits)), std::string(rest.substr(keyDigits + middle.size()))};
    if (!isHex(identity.key) || rest.substr(keyDigits, middle.size()) != middle || !isRecipient(identity.recipient))
        return refused;
    return identity;
}

} // namespace clearframe::policy
