"""The page while its dataset is written: on this machine alone, new whenever a file is saved.

`watch` has the newest page, or the problems in its stead; `served` makes them what a browser is sent; `loopback`
answers the browser. The page that `whosays page` writes knows nothing of all this.
"""
