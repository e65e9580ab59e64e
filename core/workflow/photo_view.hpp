// A staged photo as people and programs see it: what was judged, and whether a person approved that.
#pragma once

#include "core/workflow/situation.hpp"

#include <optional>
#include <string>

namespace clearframe::workflow {

struct PhotoView {
    std::string file;
    std::optional<policy::PhotoId> id; ///< none where the file could not be taken in
    policy::Size size;
    std::vector<policy::Face> faces;
    policy::ReviewState review;
    policy::Judgement judgement;
    bool approved = false; ///< a person approved exactly this judgement
    std::string error;     ///< a sentence, where the file could not be read
    std::vector<std::string> warnings;
};

/// Judges a stored photo for a purpose. An approval of anything else than this judgement does not count.
[[nodiscard]] policy::Result<PhotoView> viewPhoto(ports::Transaction& transaction, const ports::StoredPhoto& photo,
                                                  const Situation& situation, const PictureIndex& pictures,
                                                  policy::Purpose purpose);

/// All staged photos of an event (all events where it is empty), for the purpose they were staged for unless one is
/// given.
[[nodiscard]] policy::Result<std::vector<PhotoView>>
listPhotos(ports::Store& store, ports::Clock& clock, const std::string& event, std::optional<policy::Purpose> purpose);

/// One staged photo, for the purpose it was staged for unless one is given. FailureKind::notFound where there is none.
[[nodiscard]] policy::Result<PhotoView> viewPhoto(ports::Store& store, ports::Clock& clock, const policy::PhotoId& id,
                                                  std::optional<policy::Purpose> purpose);

} // namespace clearframe::workflow
