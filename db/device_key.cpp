#include "db/device_key.hpp"

#include "db/failures.hpp"
#include "db/sodium.hpp"
#include "posix/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>

namespace clearframe::db {

using policy::FailureKind;

namespace {

// Three lines: this word, the seed and the public key, both in hex. The public key tells a damaged seed.
constexpr std::string_view title = "clearframe-device-key-v1";
constexpr const char* fileName = "device.key";
constexpr const char* newName = "device.key.new";
constexpr std::size_t hexSize = crypto_sign_SEEDBYTES * 2;
static_assert(crypto_sign_SEEDBYTES == crypto_sign_PUBLICKEYBYTES && crypto_sign_SECRETKEYBYTES == 64);

tl::unexpected<policy::Failure> unusable(const std::string& folder, const char* why) {
    return policy::fail(
        FailureKind::unavailable,
        fmt::format("The device key in {} {}. Nothing can be recorded or released without it. Ask IT to "
                    "restore the file device.key from a backup.",
                    folder, why));
}

struct KeyText {
    std::string_view seed;
    std::string_view publicKey;
};

std::optional<KeyText> parse(std::string_view text) {
    const std::size_t size = title.size() + 1 + hexSize + 1 + hexSize + 1;
    if (text.size() != size || !text.starts_with(title)) return std::nullopt;
    text.remove_prefix(title.size());
    if (text[0] != '\n' || text[1 + hexSize] != '\n' || text.back() != '\n') return std::nullopt;
    return KeyText{text.substr(1, hexSize), text.substr(2 + hexSize, hexSize)};
}

std::error_code writeDurably(const DataFolder& folder, std::span<const std::uint8_t> bytes) {
    auto place = posix::openFolder(folder.path(), false);
    if (!place) return place.error();
    ::unlinkat(place->get(), newName, 0); // what a crash may have left
    if (auto error = posix::writeNewFile(place->get(), newName, bytes, 0600)) return error;
    if (auto error = posix::moveFileNoReplace(place->get(), newName, fileName)) {
        ::unlinkat(place->get(), newName, 0);
        return error;
    }
    return posix::syncFolder(place->get());
}

} // namespace

policy::Result<std::unique_ptr<DeviceKey>> DeviceKey::load(const DataFolder& folder) {
    startSodium();
    auto file = posix::openAt(AT_FDCWD, folder.file(fileName), O_RDONLY);
    if (!file && file.error() == std::errc::no_such_file_or_directory) {
        return policy::fail(FailureKind::notFound, fmt::format("There is no device key in {}.", folder.path()));
    }
    if (!file) return unusable(folder.path(), "cannot be read");
    const auto found = posix::status(file->get());
    if (!found || !S_ISREG(found->st_mode)) return unusable(folder.path(), "cannot be read");
    if ((found->st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return policy::fail(FailureKind::unavailable,
                            fmt::format("The device key in {} can be read by other users, so it proves nothing. Ask IT "
                                        "to allow the file device.key to its owner alone.",
                                        folder.path()));
    }
    auto bytes = posix::readAll(file->get(), 4096);
    if (!bytes) return unusable(folder.path(), "cannot be read");
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());

    std::unique_ptr<DeviceKey> key(new DeviceKey);
    const auto parsed = parse(text);
    auto seed = parsed ? fromHex(parsed->seed, crypto_sign_SEEDBYTES) : std::nullopt;
    const bool made = seed && ::crypto_sign_seed_keypair(key->public_.data(), key->secret_.data(), seed->data()) == 0;
    const bool right = made && toHex(key->public_) == parsed->publicKey;
    if (seed) ::sodium_memzero(seed->data(), seed->size());
    ::sodium_memzero(bytes->data(), bytes->size());
    if (!right) return unusable(folder.path(), "is damaged");
    return key;
}

policy::Result<std::unique_ptr<DeviceKey>> DeviceKey::create(const DataFolder& folder) {
    startSodium();
    std::unique_ptr<DeviceKey> key(new DeviceKey);
    ::crypto_sign_keypair(key->public_.data(), key->secret_.data());
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{};
    ::crypto_sign_ed25519_sk_to_seed(seed.data(), key->secret_.data());
    std::string text = fmt::format("{}\n{}\n{}\n", title, toHex(seed), toHex(key->public_));
    const std::error_code error =
        writeDurably(folder, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    ::sodium_memzero(seed.data(), seed.size());
    ::sodium_memzero(text.data(), text.size());
    if (error == std::errc::file_exists) {
        return policy::fail(FailureKind::conflict,
                            fmt::format("There is a device key in {} already. It was left as it is.", folder.path()));
    }
    if (error) return tl::unexpected(describe(error, "the device key", folder.path()));
    return key;
}

DeviceKey::~DeviceKey() {
    ::sodium_memzero(secret_.data(), secret_.size());
}

std::string DeviceKey::sign(std::string_view message) const {
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    ::crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(message.data()),
                           message.size(), secret_.data());
    return toHex(signature);
}

std::string DeviceKey::publicKey() const {
    return toHex(public_);
}

bool signatureHolds(std::string_view signature, std::string_view message, std::string_view publicKey) {
    startSodium();
    const auto signatureBytes = fromHex(signature, crypto_sign_BYTES);
    const auto key = fromHex(publicKey, crypto_sign_PUBLICKEYBYTES);
    return signatureBytes && key &&
           ::crypto_sign_verify_detached(signatureBytes->data(), reinterpret_cast<const unsigned char*>(message.data()),
                                         message.size(), key->data()) == 0;
}

} // namespace clearframe::db
