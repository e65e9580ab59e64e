#include "exchange/trips/sealed_trips.hpp"

#include "exchange/trips/trip_json.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>

namespace clearframe::exchange {

using policy::FailureKind;
using policy::Result;
using ports::Bytes;
using ports::Opened;

namespace {

constexpr std::string_view packKind = "clearframe trip pack 1";
constexpr std::string_view resultsKind = "clearframe trip results 1";
constexpr std::size_t largest = std::size_t{64} << 20U;

tl::unexpected<policy::Failure> refused(std::string text) {
    return policy::fail(FailureKind::refused, std::move(text));
}

std::string signedText(std::string_view kind, std::string_view recipient, std::string_view json) {
    return fmt::format("{}\n{}\n{}", kind, recipient, json);
}

/// Exactly `size` bytes from lower-case hex.
template <std::size_t size> std::optional<std::array<std::uint8_t, size>> fromHex(std::string_view hex) {
    std::array<std::uint8_t, size> bytes{};
    std::size_t written = 0;
    const bool lower =
        std::ranges::all_of(hex, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (!lower || hex.size() != size * 2 ||
        ::sodium_hex2bin(bytes.data(), size, hex.data(), hex.size(), nullptr, &written, nullptr) != 0 ||
        written != size)
        return std::nullopt;
    return bytes;
}

bool holds(std::string_view signature, std::string_view text, std::string_view key) {
    const auto bytes = fromHex<crypto_sign_BYTES>(signature);
    const auto publicKey = fromHex<crypto_sign_PUBLICKEYBYTES>(key);
    return bytes && publicKey &&
           ::crypto_sign_verify_detached(bytes->data(), reinterpret_cast<const unsigned char*>(text.data()),
                                         text.size(), publicKey->data()) == 0;
}

/// Takes the first line off.
std::string_view line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto out = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return out;
}

template <class Content> Result<Opened<Content>> with(const Opened<std::string>& opened, Result<Content> content) {
    if (!content) return tl::unexpected(content.error());
    return Opened<Content>{opened.from, *std::move(content)};
}

} // namespace

Result<Opened<std::string>> checkedTrip(std::string_view text, std::string_view kind, const std::string& recipient,
                                        const std::vector<std::string>& known) {
    const auto what = line(text);
    const std::string from(line(text));
    const auto signature = line(text);
    const auto whom = line(text);
    if (what != kind)
        return refused(what == packKind      ? "This is the pack of a trip, and no results of one."
                       : what == resultsKind ? "These are the results of a trip, and no pack of one."
                                             : "This file is not what another kiosk writes for a trip.");
    if (std::ranges::find(known, from) == known.end())
        return refused("This file was signed by a kiosk that this one is not paired with, or no longer. IT has to "
                       "pair the two.");
    if (whom != recipient || !holds(signature, signedText(kind, whom, text), from))
        return refused("The signature of this file does not hold: it was changed, or written for another kiosk.");
    return Opened<std::string>{from, std::string(text)};
}

Result<policy::KioskIdentity> SealedTrips::self() {
    auto recipient = age_.recipient();
    if (!recipient) return tl::unexpected(recipient.error());
    return policy::KioskIdentity{device_.publicKey(), *std::move(recipient)};
}

std::string SealedTrips::fingerprint(const policy::KioskIdentity& identity) const {
    constexpr std::size_t shown = 12; // bytes, in groups of two: as long as a person compares
    const auto code = policy::pairingCode(identity);
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
    ::crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(code.data()), code.size());
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0 && i % 2 == 0) text += ' ';
        text += fmt::format("{:02X}", hash[i]);
    }
    return text;
}

Result<Bytes> SealedTrips::sealed(std::string_view kind, const std::string& json, const policy::KioskIdentity& to) {
    const auto signature = device_.sign(signedText(kind, to.recipient, json));
    const auto text = fmt::format("{}\n{}\n{}\n{}\n{}", kind, device_.publicKey(), signature, to.recipient, json);
    return age_.encrypt({text.begin(), text.end()}, to.recipient);
}

Result<Opened<std::string>> SealedTrips::opened(std::string_view kind, const Bytes& file,
                                                const std::vector<std::string>& known) {
    if (file.size() > largest) return refused("This file is too large for what another kiosk writes for a trip.");
    const auto own = age_.recipient();
    if (!own) return tl::unexpected(own.error());
    const auto plain = age_.openFile(file);
    if (!plain) return tl::unexpected(plain.error());
    return checkedTrip(std::string_view(reinterpret_cast<const char*>(plain->data()), plain->size()), kind, *own,
                       known);
}

Result<Bytes> SealedTrips::seal(const ports::TripPack& pack, const policy::KioskIdentity& to) {
    return sealed(packKind, jsonOf(pack), to);
}

Result<Bytes> SealedTrips::seal(const ports::TripResults& results, const policy::KioskIdentity& to) {
    return sealed(resultsKind, jsonOf(results), to);
}

Result<Opened<ports::TripPack>> SealedTrips::openPack(const Bytes& file, const std::vector<std::string>& known) {
    const auto text = opened(packKind, file, known);
    if (!text) return tl::unexpected(text.error());
    return with(*text, packFrom(text->content));
}

Result<Opened<ports::TripResults>> SealedTrips::openResults(const Bytes& file, const std::vector<std::string>& known) {
    const auto text = opened(resultsKind, file, known);
    if (!text) return tl::unexpected(text.error());
    return with(*text, resultsFrom(text->content));
}

} // namespace clearframe::exchange
