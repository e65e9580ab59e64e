// At which scales and turns a network looks at a picture, and how its many answers become one. Internal to vision.
#pragma once

#include "core/ports/face_finder.hpp"
#include "vision/face_model.hpp"
#include "vision/network.hpp"

#include <memory>
#include <vector>

namespace clearframe::vision {

struct SearchPass {
    int longSide = 640;   ///< of the scaled picture, in pixels
    int quarterTurns = 0; ///< clockwise, before the network sees it: for faces that lie on their side
    int leastFace = 0; ///< longer side of the smallest box this pass may answer with, in pixels of the scaled picture
};

struct SearchPlan {
    std::vector<SearchPass> passes;
    float leastScore = 0.3F;
    int mostPixels = 2048 * 1024; ///< the network is given at once: what bounds its memory
    int tileOverlap = 128;   ///< a face up to this size is whole in one tile; larger ones are found by a smaller scale
    float sameFace = 0.4F;   ///< boxes that overlap more (intersection over union) are one face: the better one stays
    float insideFace = 0.8F; ///< a box of which more than this part lies in a better one adds nothing
};

[[nodiscard]] SearchPlan planFor(ModelKind kind);

/// A finder with its own network and plan; openFaceFinder() is this with the plan of the model.
[[nodiscard]] std::unique_ptr<ports::FaceFinder> makeFaceSearch(std::unique_ptr<Network> network, SearchPlan plan,
                                                                ports::DetectorInfo info);

/// Start and length of overlapping pieces that cover 0 … length-1; one piece where it fits.
struct Span {
    int from = 0;
    int length = 0;
};
[[nodiscard]] std::vector<Span> cutIntoTiles(int length, int tile, int overlap);

/// Best first; of boxes that overlap by more than `sameFace` (intersection over union) only the best stays, and none
/// stays that lies in a better one; one around a better one stays, as that may be a detail of a larger face. Ties are
/// broken by place, so that the order does not depend on the order of the tiles.
[[nodiscard]] std::vector<Candidate> keepBest(std::vector<Candidate> candidates, const SearchPlan& plan);

} // namespace clearframe::vision
