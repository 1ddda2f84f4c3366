title = 演習: 共同作成者なのに拒否される
about = Web アプリは強力なロールを持っているのに、画像を読み取れません。読み取れるようにしましょう。ただし、それ以外は何もできないようにします。

beat-0 =
    .title = 強力なロール
    .say = ショップは、`contosoproducts` にある商品画像を表示します。誰かが念のためにと、その ID にアカウントの `Contributor` を与えました。コードが画像を 1 つ求めます。
    .notes = 理由を見つけてもらいましょう。`Contributor` はデータ アクションを 1 つも持っていません。次に、代わりにここで何ができるかを尋ねてください。たとえば、アカウント キーの取得です。[BLOB データのロール](https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access)
    .question = Contributor を持つ ID が画像を読み取ります。どうなりますか?

beat-1 =
    .title = 画像を読み取れるようにする
    .say = 皆さんの番です。ショップが `images` の BLOB を **読み取れる** ようにし、それ以上は何もできないようにします。書き込みはせず、コンテナー `orders` は閉じたままで、アカウント キーに至る道も残しません。
    .notes = 模範解答: `Contributor` を削除し、コンテナー `images` に対する `Storage Blob Data Reader` をアプリの ID に割り当てます。よくある誤答: `Owner` (やはりプレーンが違い、危険も増します)、新しいロールの隣に `Contributor` を残す (キーを一覧表示できます)、アカウントに対するデータのロール (`orders` が開きます)、`Storage Blob Data Contributor` (書き込めます)、設定に入れたアカウント キー。[最小特権](https://learn.microsoft.com/azure/role-based-access-control/best-practices)
    .goal-1 = contoso-shop-web が商品画像を読み取れる
    .goal-2 = contoso-shop-web がアカウント キーを取得できない
    .goal-3 = contoso-shop-web が注文を読み取れない
    .goal-4 = contoso-shop-web が画像を変更できない
