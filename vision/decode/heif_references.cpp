#include "vision/decode/heif_references.hpp"

#include "vision/decode/bytes.hpp"

#include <algorithm>

namespace clearframe::vision {
namespace {

constexpr std::size_t boxHead = 8;

/// Calls `visit(box)` for each box in a span, its head included, while boxes fit. Boxes of 4 GiB and "to the end" ones
/// are not followed: neither stands before the references.
template <class Visit> void eachBox(std::span<std::uint8_t> boxes, Visit visit) {
    while (boxes.size() >= boxHead) {
        const std::size_t size = numberAt(boxes, 0, 4, Endian::big).value_or(0);
        if (size < boxHead || size > boxes.size()) return;
        visit(boxes.first(size));
        boxes = boxes.subspan(size);
    }
}

void dropInReferences(std::span<std::uint8_t> iref) {
    const std::size_t head = boxHead + 4; // version and flags
    if (iref.size() < head) return;
    const bool wideIds = iref[boxHead] != 0;
    eachBox(iref.subspan(head), [wideIds](std::span<std::uint8_t> reference) {
        const auto targets = numberAt(reference, boxHead + (wideIds ? 4 : 2), 2, Endian::big);
        if (!targets || *targets < 2) return;
        for (const std::string_view type : {"auxl", "cdsc", "thmb"})
            if (textAt(reference, 4, type)) reference[4] = 'x';
    });
}

} // namespace

void dropSharedReferences(std::span<std::uint8_t> heif) {
    eachBox(heif, [](std::span<std::uint8_t> box) {
        const std::size_t head = boxHead + 4;
        if (!textAt(box, 4, "meta") || box.size() < head) return;
        eachBox(box.subspan(head), [](std::span<std::uint8_t> inner) {
            if (textAt(inner, 4, "iref")) dropInReferences(inner);
        });
    });
}

} // namespace clearframe::vision
