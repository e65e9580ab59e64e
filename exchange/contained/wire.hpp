// Values as bytes between the kiosk and its worker: little numbers in machine order, texts with their length first. The
// reader is written for an enemy on the other side: it never reads beside the span, and one bad value spoils the rest.
#pragma once

#include "core/ports/picture.hpp"

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace clearframe::exchange {

/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool wellFormedUtf8(std::string_view text);

class WireWriter {
public:
    template <class Number> void number(Number value) {
        static_assert(std::is_arithmetic_v<Number> && !std::is_same_v<Number, bool>);
        const auto at = bytes_.size();
        bytes_.resize(at + sizeof value);
        std::memcpy(bytes_.data() + at, &value, sizeof value);
    }
    void flag(bool value) { number<std::uint8_t>(value ? 1 : 0); }
    void text(std::string_view value);
    void blob(std::span<const std::uint8_t> value);
    void count(std::size_t value) { number<std::uint64_t>(value); }

    [[nodiscard]] const ports::Bytes& bytes() const { return bytes_; }
    [[nodiscard]] ports::Bytes take() { return std::move(bytes_); }

private:
    ports::Bytes bytes_;
};

class WireReader {
public:
    explicit WireReader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

    template <class Number> Number number() {
        static_assert(std::is_arithmetic_v<Number> && !std::is_same_v<Number, bool>);
        Number value{};
        const auto part = take(sizeof value);
        if (part.size() == sizeof value) std::memcpy(&value, part.data(), sizeof value);
        return value;
    }
    bool flag();                           ///< 0 or 1, nothing else
    std::string text(std::size_t longest); ///< UTF-8
    ports::Bytes blob(std::size_t longest);
    /// A number of things that take at least `eachTakes` bytes: never more than the rest could hold.
    std::size_t count(std::size_t most, std::size_t eachTakes);
    void spoil() { good_ = false; }

    [[nodiscard]] bool good() const { return good_; }
    /// Good, and read to its end.
    [[nodiscard]] bool finished() const { return good_ && rest_.empty(); }

private:
    std::span<const std::uint8_t> take(std::size_t size);
    std::span<const std::uint8_t> rest_;
    bool good_ = true;
};

} // namespace clearframe::exchange
