#include "core/workflow/output.hpp"

namespace clearframe::workflow {

ports::RenderPlan outputPlan(const policy::Judgement& judgement, const OutputLook& look) {
    return {.covers = judgement.covers,
            .style = look.style,
            .crop = judgement.crop,
            .longEdge = look.longEdge,
            .quality = look.quality,
            .credit = look.credit};
}

policy::Result<ports::Picture> readOriginal(const OutputDesk& desk, const ports::StoredPhoto& photo) {
    auto original = desk.vault.get(photo.id, photo.key);
    // Lost is lost for this photo alone: others may go on.
    if (!original) return policy::fail(policy::FailureKind::refused, original.error().text);
    // Sidecars were read when it was staged; only the pixels matter now.
    auto read = desk.reader.read({.name = photo.sourceName, .bytes = std::move(*original)});
    if (!read) return tl::unexpected(read.error());
    if (desk.redactor.fingerprint(read->picture)() != photo.fingerprint)
        return policy::fail(policy::FailureKind::refused,
                            "The picture does not look as it did when it was staged. Stage it again.");
    return std::move(read->picture);
}

} // namespace clearframe::workflow
