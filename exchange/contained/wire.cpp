#include "exchange/contained/wire.hpp"

namespace clearframe::exchange {
namespace {

/// Bytes that follow a lead byte, or -1 for a byte that cannot lead.
int followers(unsigned char lead) {
    if (lead < 0x80) return 0;
    if (lead >= 0xc2 && lead <= 0xdf) return 1;
    if (lead >= 0xe0 && lead <= 0xef) return 2;
    if (lead >= 0xf0 && lead <= 0xf4) return 3;
    return -1;
}

/// The second byte rules out overlong forms, surrogates and what lies above U+10FFFF (Unicode 15, table 3-7).
bool secondFits(unsigned char lead, unsigned char second) {
    const unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high;
}

} // namespace

bool wellFormedUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int more = followers(lead);
        if (more < 0 || text.size() - i <= static_cast<std::size_t>(more)) return false;
        for (int k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]);
            if (k == 1 ? !secondFits(lead, next) : (next & 0xc0) != 0x80) return false;
        }
        i += static_cast<std::size_t>(more) + 1;
    }
    return true;
}

void WireWriter::text(std::string_view value) {
    count(value.size());
    bytes_.insert(bytes_.end(), value.begin(), value.end());
}

void WireWriter::blob(std::span<const std::uint8_t> value) {
    count(value.size());
    bytes_.insert(bytes_.end(), value.begin(), value.end());
}

std::span<const std::uint8_t> WireReader::take(std::size_t size) {
    if (!good_ || size > rest_.size()) {
        good_ = false;
        return {};
    }
    const auto part = rest_.first(size);
    rest_ = rest_.subspan(size);
    return part;
}

bool WireReader::flag() {
    const auto value = number<std::uint8_t>();
    if (value > 1) spoil();
    return good_ && value == 1;
}

std::size_t WireReader::count(std::size_t most, std::size_t eachTakes) {
    const auto value = number<std::uint64_t>();
    if (value > most || value * eachTakes > rest_.size()) spoil();
    return good_ ? static_cast<std::size_t>(value) : 0;
}

std::string WireReader::text(std::size_t longest) {
    const auto part = take(count(longest, 1));
    std::string value(part.begin(), part.end());
    if (!wellFormedUtf8(value)) spoil();
    return good_ ? value : std::string();
}

ports::Bytes WireReader::blob(std::size_t longest) {
    const auto part = take(count(longest, 1));
    return {part.begin(), part.end()};
}

} // namespace clearframe::exchange
