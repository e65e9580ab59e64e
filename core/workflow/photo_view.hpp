// A staged photo as people and programs see it: what was judged, and whether a person approved that.
#pragma once

#include "core/policy/undo.hpp"
#include "core/workflow/situation.hpp"

#include <optional>
#include <string>

namespace clearframe::workflow {

struct PhotoView {
    std::string file;
    std::optional<policy::PhotoId> id; ///< none where the file could not be taken in
    policy::Size size;
    policy::Purpose purpose = policy::Purpose::social; ///< what it was judged for
    std::vector<policy::Face> faces;
    policy::ReviewState review;
    policy::Judgement judgement;
    bool approved = false;            ///< a person approved exactly this judgement
    std::optional<policy::Step> last; ///< what an undo would take back
    std::string error;                ///< a sentence, where the file could not be read
    std::vector<std::string> warnings;
};

/// What judgements are made against, kept from one call to the next as long as nothing of it changed: who shows many
/// photos, or one after the other, keeps one. Used by one thread at a time, and with one store.
class Known {
public:
    /// Brought up to date with what the transaction sees.
    [[nodiscard]] policy::Done refresh(ports::Transaction& transaction, const ports::ClockReading& now);
    [[nodiscard]] const Situation& situation() const { return situation_; } ///< after refresh()
    [[nodiscard]] const PictureIndex& pictures() const { return pictures_; }

private:
    Situation situation_;
    PictureIndex pictures_;
    const policy::Roster* indexedFor_ = nullptr;
    std::string revision_;
};

/// Judges a stored photo for a purpose. An approval of anything else than this judgement does not count.
[[nodiscard]] policy::Result<PhotoView> viewPhoto(ports::Transaction& transaction, const ports::StoredPhoto& photo,
                                                  const Situation& situation, const PictureIndex& pictures,
                                                  policy::Purpose purpose);

/// All staged photos of an event (all events where it is empty), for the purpose they were staged for unless one is
/// given.
[[nodiscard]] policy::Result<std::vector<PhotoView>>
listPhotos(ports::Store& store, ports::Clock& clock, const std::string& event, std::optional<policy::Purpose> purpose);
[[nodiscard]] policy::Result<std::vector<PhotoView>> listPhotos(ports::Store& store, ports::Clock& clock,
                                                                const std::string& event,
                                                                std::optional<policy::Purpose> purpose, Known& known);

/// One photo, for the purpose it was staged for. FailureKind::notFound where there is none.
[[nodiscard]] policy::Result<PhotoView> showPhoto(ports::Store& store, ports::Clock& clock, const policy::PhotoId& id,
                                                  Known& known);

/// The stored photo, or FailureKind::notFound with a sentence.
[[nodiscard]] policy::Result<ports::StoredPhoto> needPhoto(ports::Transaction& transaction, const policy::PhotoId& id);

/// One staged photo, for the purpose it was staged for unless one is given. FailureKind::notFound where there is none.
[[nodiscard]] policy::Result<PhotoView> viewPhoto(ports::Store& store, ports::Clock& clock, const policy::PhotoId& id,
                                                  std::optional<policy::Purpose> purpose);

} // namespace clearframe::workflow
