title = 演習: アカウント キーをなくす
about = 2 つのアプリが、ストレージ アカウントのキーを共有しています。キーを取り除き、どちらも必要なものだけを持って動き続けられるようにしましょう。

beat-0 =
    .title = キーを取り除く
    .say = Web アプリは `images` を読み取り、関数はそこにサムネイルを書き込みます。どちらも、`backups` を含むアカウント全体を開くキーを持っています。シークレットなしで両方が動き続けるようにし、アカウントがキーを受け付けないようにしてください。
    .notes = 模範解答: それぞれに ID を与えます。Web アプリには `images` に対する `Storage Blob Data Reader`、関数には `images` に対する `Storage Blob Data Contributor` を割り当てます。呼び出しが ID を使うようにし、両方の設定を削除し、アカウントで共有キーを禁止します。この順番なら、途中で何も止まりません。よくある誤答: Key Vault 参照 (読み取った後はやはりシークレットです)、両方に 1 つの ID (Web アプリが書き込めてしまいます)、コンテナーではなくアカウント、`Contributor` (キーを一覧表示できます)。[共有キー承認を禁止する](https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent)
    .goal-3 = contoso-media-web が画像を読み取れる
    .goal-4 = contoso-thumbs-fn がサムネイルを書き込める
    .goal-5 = contoso-media-web が画像を書き込めない
    .goal-6 = どちらのアプリもバックアップを読み取れない
    .goal-7 = どちらのアプリもアカウント キーを取得できない
