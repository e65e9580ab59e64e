#include "exchange/seal/minisign.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <span>
#include <string_view>

namespace clearframe::exchange {

using policy::FailureKind;
using ports::Bytes;

namespace {

constexpr std::size_t largestFile = 4096;
constexpr std::size_t algorithmBytes = 2;
constexpr std::size_t idBytes = 8;
constexpr std::size_t headBytes = algorithmBytes + idBytes;
constexpr std::string_view untrusted = "untrusted comment: ";
constexpr std::string_view trusted = "trusted comment: ";

using Head = std::span<const std::uint8_t>;

/// The lines of a file that ends with its last one, and with nothing else. Empty where it is no such text.
std::vector<std::string_view> linesOf(const Bytes& file, std::size_t wanted) {
    std::vector<std::string_view> lines;
    if (file.size() > largestFile) return {};
    std::string_view rest(reinterpret_cast<const char*>(file.data()), file.size());
    while (!rest.empty() && lines.size() < wanted) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) return {};
        auto line = rest.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        // A tab stands in the comment that minisign makes where nobody gave one.
        const auto isControl = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; };
        if (std::ranges::any_of(line, isControl)) return {};
        lines.push_back(line);
        rest.remove_prefix(end + 1);
    }
    if (!rest.empty() || lines.size() != wanted) return {};
    return lines;
}

/// Exactly `size` bytes, in the one spelling that base64 has for them.
std::optional<Bytes> bytesFrom(std::string_view base64, std::size_t size) {
    if (base64.size() != (size + 2) / 3 * 4) return std::nullopt;
    // libsodium 1.0.18 takes a byte above 127 for a slash.
    if (std::ranges::any_of(base64, [](char c) { return static_cast<unsigned char>(c) > 127; })) return std::nullopt;
    Bytes bytes(size);
    std::size_t written = 0;
    const char* end = nullptr;
    if (::sodium_base642bin(bytes.data(), bytes.size(), base64.data(), base64.size(), nullptr, &written, &end,
                            sodium_base64_VARIANT_ORIGINAL) != 0)
        return std::nullopt;
    if (written != size || end != base64.data() + base64.size()) return std::nullopt;
    return bytes;
}

std::string hex(std::span<const std::uint8_t> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    ::sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

/// minisign shows the id as a number of which the file has the lowest byte first.
std::string idFrom(Head head) {
    std::string id;
    for (auto byte = head.rbegin(); byte != head.rend(); ++byte)
        id += hex(std::span(&*byte, 1));
    std::ranges::transform(id, id.begin(), [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
    return id;
}

bool isAlgorithm(const Bytes& bytes, std::string_view name) {
    return bytes[0] == static_cast<std::uint8_t>(name[0]) && bytes[1] == static_cast<std::uint8_t>(name[1]);
}

std::string fingerprintOf(std::span<const std::uint8_t> publicKey) {
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
    ::crypto_hash_sha256(hash.data(), publicKey.data(), publicKey.size());
    constexpr std::size_t shown = 16; // 128 bits: nobody finds another key with the same ones
    constexpr std::size_t group = 2;
    std::string text;
    for (std::size_t i = 0; i < shown; i += group)
        text += (i == 0 ? "" : " ") + hex(std::span(hash).subspan(i, group));
    return text;
}

tl::unexpected<policy::Failure> noSignature() {
    return policy::fail(FailureKind::refused,
                        "The file with the signature (.minisig) is damaged, or not one that minisign wrote. Sign the "
                        "list again, and copy both files.");
}

std::optional<Bytes> binary(const std::string& publicKey) {
    Bytes bytes(crypto_sign_PUBLICKEYBYTES);
    std::size_t written = 0;
    if (publicKey.size() != bytes.size() * 2 ||
        ::sodium_hex2bin(bytes.data(), bytes.size(), publicKey.data(), publicKey.size(), nullptr, &written, nullptr) !=
            0 ||
        written != bytes.size())
        return std::nullopt;
    return bytes;
}

} // namespace

Minisign::Minisign() {
    if (::sodium_init() < 0) std::abort(); // as everywhere: without randomness nothing goes on
}

policy::Result<ports::SigningKey> Minisign::key(const Bytes& file) const {
    const auto lines = linesOf(file, 2);
    const auto bytes = lines.empty() || !lines[0].starts_with(untrusted)
                           ? std::nullopt
                           : bytesFrom(lines[1], headBytes + crypto_sign_PUBLICKEYBYTES);
    if (!bytes || !isAlgorithm(*bytes, "Ed") || ::crypto_core_ed25519_is_valid_point(bytes->data() + headBytes) != 1)
        return policy::fail(FailureKind::refused,
                            "This is not a public key that minisign wrote. Take the file that ends "
                            "in .pub, never the secret one.");
    const std::span<const std::uint8_t> all(*bytes);
    return keyFrom(idFrom(all.subspan(algorithmBytes, idBytes)), hex(all.subspan(headBytes)));
}

ports::SigningKey Minisign::keyFrom(const std::string& id, const std::string& publicKey) const {
    const auto bytes = binary(publicKey);
    return {.id = id, .publicKey = publicKey, .fingerprint = bytes ? fingerprintOf(*bytes) : std::string()};
}

policy::Result<ports::ListSignature> Minisign::read(const Bytes& file) const {
    const auto lines = linesOf(file, 4);
    if (lines.empty() || !lines[0].starts_with(untrusted) || !lines[2].starts_with(trusted)) return noSignature();
    const auto bytes = bytesFrom(lines[1], headBytes + crypto_sign_BYTES);
    auto global = bytesFrom(lines[3], crypto_sign_BYTES);
    if (!bytes || !global || (!isAlgorithm(*bytes, "Ed") && !isAlgorithm(*bytes, "ED"))) return noSignature();
    const std::span<const std::uint8_t> all(*bytes);
    const auto made = all.subspan(headBytes);
    return ports::ListSignature{.keyId = idFrom(all.subspan(algorithmBytes, idBytes)),
                                .prehashed = isAlgorithm(*bytes, "ED"),
                                .signature = Bytes(made.begin(), made.end()),
                                .comment = std::string(lines[2].substr(trusted.size())),
                                .global = std::move(*global)};
}

bool Minisign::holds(const ports::ListSignature& signature, const Bytes& signedFile,
                     const std::string& publicKey) const {
    const auto key = binary(publicKey);
    if (!key || signature.signature.size() != crypto_sign_BYTES || signature.global.size() != crypto_sign_BYTES)
        return false;
    std::array<std::uint8_t, crypto_generichash_BYTES_MAX> hash{};
    std::span<const std::uint8_t> message(signedFile);
    if (signature.prehashed) {
        ::crypto_generichash(hash.data(), hash.size(), signedFile.data(), signedFile.size(), nullptr, 0);
        message = hash;
    }
    if (::crypto_sign_verify_detached(signature.signature.data(), message.data(), message.size(), key->data()) != 0)
        return false;
    Bytes all = signature.signature;
    all.insert(all.end(), signature.comment.begin(), signature.comment.end());
    return ::crypto_sign_verify_detached(signature.global.data(), all.data(), all.size(), key->data()) == 0;
}

std::string Minisign::digest(const Bytes& signedFile, const ports::ListSignature& signature) const {
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
    ::crypto_hash_sha256(hash.data(), signedFile.data(), signedFile.size());
    // The hash has one length, so nothing can move from one part into the other.
    Bytes all(hash.begin(), hash.end());
    all.insert(all.end(), signature.comment.begin(), signature.comment.end());
    ::crypto_hash_sha256(hash.data(), all.data(), all.size());
    return hex(hash);
}

} // namespace clearframe::exchange
