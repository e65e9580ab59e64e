#include "db/sealed_stream.hpp"

#include "db/sodium.hpp"
#include "posix/files.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <limits>

namespace clearframe::db {

using ports::Bytes;

namespace {

constexpr std::string_view title = "clearframe-orig1";
constexpr std::size_t headerSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(crypto_secretstream_xchacha20poly1305_KEYBYTES == sealKeySize);

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// The stream's state holds the key; it is wiped whatever happens.
struct State {
    crypto_secretstream_xchacha20poly1305_state value{};
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { ::sodium_memzero(&value, sizeof value); }
};

} // namespace

Bytes newSealKey() {
    startSodium();
    Bytes key(sealKeySize);
    ::crypto_secretstream_xchacha20poly1305_keygen(key.data());
    return key;
}

std::error_code seal(int file, std::string_view name, const Bytes& key, const Bytes& plain) {
    State state;
    Bytes start(title.begin(), title.end());
    start.resize(title.size() + headerSize);
    ::crypto_secretstream_xchacha20poly1305_init_push(&state.value, start.data() + title.size(), key.data());
    if (auto error = posix::writeAll(file, start)) return error;

    Bytes sealed(sealChunk + overhead);
    std::size_t done = 0;
    do {
        const std::size_t size = std::min(sealChunk, plain.size() - done);
        const bool last = done + size == plain.size();
        ::crypto_secretstream_xchacha20poly1305_push(
            &state.value, sealed.data(), nullptr, plain.data() + done, size, raw(name), name.size(),
            last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        if (auto error = posix::writeAll(file, {sealed.data(), size + overhead})) return error;
        done += size;
    } while (done < plain.size());
    return {};
}

std::optional<Bytes> unseal(int file, std::string_view name, const Bytes& key) {
    startSodium();
    if (key.size() != sealKeySize) return std::nullopt;
    const auto sealed = posix::readAll(file, std::numeric_limits<std::size_t>::max() / 2);
    if (!sealed || sealed->size() < title.size() + headerSize + overhead) return std::nullopt;
    if (!std::equal(title.begin(), title.end(), sealed->begin())) return std::nullopt;

    State state;
    const std::uint8_t* next = sealed->data() + title.size();
    if (::crypto_secretstream_xchacha20poly1305_init_pull(&state.value, next, key.data()) != 0) return std::nullopt;
    next += headerSize;

    const std::uint8_t* const end = sealed->data() + sealed->size();
    Bytes plain(static_cast<std::size_t>(end - next));
    std::size_t done = 0;
    while (next < end) {
        const std::size_t size = std::min(sealChunk + overhead, static_cast<std::size_t>(end - next));
        if (size < overhead) return std::nullopt;
        unsigned char tag = 0;
        if (::crypto_secretstream_xchacha20poly1305_pull(&state.value, plain.data() + done, nullptr, &tag, next, size,
                                                         raw(name), name.size()) != 0) {
            return std::nullopt;
        }
        next += size;
        done += size - overhead;
        // The final chunk and the end of the file must be the same place.
        if ((tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) != (next == end)) return std::nullopt;
    }
    plain.resize(done);
    return plain;
}

} // namespace clearframe::db
